import { MATRIX, PARTIES, PARTS, SETTINGS, partsInConcern } from './matrix';
import type { Parts, Setting, Share } from './matrix';

/** The matrix of responsibilities as the document that people read, in Markdown; made from the data that the software uses. */
export function responsibilitiesDocument(): string {
  const settings = Object.keys(SETTINGS) as Setting[];
  return `${[
    '# Who does what',
    'Made from `domain/responsibilities/matrix.ts`, from which the API answers too: `npm run responsibilities` writes it anew. Standing of every row: default.',
    'Exactly one person is accountable for each thing that is held, at every moment, and it passes only on explicit acceptance.',
    '## In each phase',
    table(settings.map((setting) => [SETTINGS[setting], MATRIX[setting]])),
    '## About a safeguarding concern',
    'Whoever learns of it reports, and nobody can hold that up. From 18 the adult route comes once adult services accept in writing.',
    table(
      settings.flatMap((setting) => {
        const route = setting.endsWith('adult') || ['kept', 'transferred'].includes(setting) ? 'adult' : 'child';
        return [[`${SETTINGS[setting]} (${route} route)`, partsInConcern(setting, route)] as const];
      }),
    ),
  ].join('\n\n')}\n`;
}

/** Padded as prettier pads tables, so that the document stays as it was written. */
function table(rows: readonly (readonly [string, Parts])[]): string {
  const cells = [
    ['phase', ...PARTS],
    ...rows.map(([phase, parts]) => [phase, ...PARTS.map((part) => parts[part].map(inWords).join(', '))]),
  ];
  const widths = PARTS.map((_, column) => column)
    .concat(PARTS.length)
    .map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

function inWords({ party, of }: Share): string {
  return of === undefined ? PARTIES[party] : `${PARTIES[party]} (${of})`;
}
