import { MATRIX, PARTIES, PARTS, SETTINGS, partsInConcern } from '../../domain/responsibilities/matrix';
import type { Parts, Setting, Share } from '../../domain/responsibilities/matrix';
import { documentOf, table } from './markdown';

/** The matrix of responsibilities as the document that people read, in Markdown; made from the data that the software uses. */
export function responsibilitiesDocument(): string {
  const settings = Object.keys(SETTINGS) as Setting[];
  return documentOf([
    '# Who does what',
    'Made from `domain/responsibilities/matrix.ts`, from which the API answers too: `npm run documents` writes it anew. Standing of every row: default.',
    'Exactly one person is accountable for each thing that is held, at every moment, and it passes only on explicit acceptance.',
    '## In each phase',
    inPhases(settings.map((setting) => [SETTINGS[setting], MATRIX[setting]])),
    '## About a safeguarding concern',
    'Whoever learns of it reports, and nobody can hold that up. From 18 the adult route comes once adult services accept in writing.',
    inPhases(
      settings.flatMap((setting) => {
        const route = setting.endsWith('adult') || ['kept', 'transferred'].includes(setting) ? 'adult' : 'child';
        return [[`${SETTINGS[setting]} (${route} route)`, partsInConcern(setting, route)] as const];
      }),
    ),
  ]);
}

const inPhases = (rows: readonly (readonly [string, Parts])[]): string =>
  table(
    ['phase', ...PARTS],
    rows.map(([phase, parts]) => [phase, ...PARTS.map((part) => parts[part].map(inWords).join(', '))]),
  );

function inWords({ party, of }: Share): string {
  return of === undefined ? PARTIES[party] : `${PARTIES[party]} (${of})`;
}
