import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
/** What makes a refusal that a page can show, and which of its arguments is what it says. */
const SAYS: Readonly<Record<string, number>> = {
  againstRule: 1,
  wrongState: 1,
  notAllowed: 0,
  closed: 0,
  unknownReference: 1,
};
const SHOWN = ['not-allowed', 'wrong-state', 'against-rule', 'unknown-reference', 'plan-exists', 'contact-exists'];
/** What none of the pages asks, and where the pieces are put together. */
const WITHOUT_PAGES = ['auth.ts', 'mount.ts', 'problem.ts'];

/** Every refusal that the code can say, as it stands there, with `{0}`, `{1}` for what differs from one time to the next. */
export function refusalsSaid(): readonly string[] {
  const read = ['domain', 'api']
    .flatMap((room) => sources(join(ROOT, room)))
    .filter((file) => !WITHOUT_PAGES.some((name) => file.endsWith(`/${name}`)))
    .map(refusalsIn);
  // What stands in another file is told by its name alone.
  const named = (name: string) =>
    /^[A-Z_]+$/.test(name) ? read.flatMap(({ constants }) => constants.get(name) ?? []) : [];
  return [
    ...new Set(
      read.flatMap(({ said, constants }) =>
        said.flatMap((says) =>
          shapes(says, (name) => {
            const own = constants.get(name);
            return own === undefined ? named(name) : [own];
          }),
        ),
      ),
    ),
  ];
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

/** Everything that can be wrong with a file that is imported. */
export function faultsSaid(): readonly string[] {
  return sources(join(ROOT, 'api/imports')).flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) found.push(...shapes(node, () => []));
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
    return found.filter((text) => /^[A-Z].{8,}\.$/.test(text.replaceAll(/ ?\{\d\}$/g, '')));
  });
}

/** What gives the task of somebody to another, takes it back or moves it, for a reason that the history tells. */
const RECORDS_A_REASON = [
  'giveTo',
  'cancelTask',
  'cancelTasks',
  'moveTaskTo',
  'takeBack',
  'takeReceiverBack',
  'haveNobodyTold',
  'tell',
];

/** Every reason that a plan itself gives in its history. */
export function reasonsSaid(): readonly string[] {
  const found = sources(join(ROOT, 'domain/transition-plan')).flatMap((file) => {
    const { constants, calls } = readIn(file);
    const means: Means = (name) => [constants.get(name)].filter((one) => one !== undefined);
    return calls
      .filter(({ expression }) => RECORDS_A_REASON.includes(expression.getText()))
      .flatMap(({ arguments: given }) => given.flatMap((one) => [...shapes(one, means), ...reasonIn(one, means)]));
  });
  // A key has no spaces, and has a word of its own.
  return [...new Set(found)].filter((text) => text.includes(' '));
}

const reasonIn = (told: ts.Expression, means: Means): string[] =>
  ts.isObjectLiteralExpression(told)
    ? told.properties.flatMap((one) =>
        ts.isPropertyAssignment(one) && one.name.getText() === 'reason' ? shapes(one.initializer, means) : [],
      )
    : [];

function readIn(file: string): Pick<Read, 'constants'> & { readonly calls: readonly ts.CallExpression[] } {
  const constants = new Map<string, ts.Expression>();
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      constants.set(node.name.text, node.initializer);
    if (ts.isCallExpression(node)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return { constants, calls };
}

interface Read {
  readonly said: readonly ts.Expression[];
  readonly constants: ReadonlyMap<string, ts.Expression>;
}
type Means = (name: string) => readonly ts.Expression[];

function refusalsIn(file: string): Read {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  const said: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      constants.set(node.name.text, node.initializer);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const says = node.arguments[SAYS[node.expression.text] ?? -1];
      if (says !== undefined) said.push(says);
      if (node.expression.text === 'refusals') said.push(...textsOf(node.arguments[1]));
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Problem') {
      const [kind, says] = node.arguments ?? [];
      if (kind !== undefined && ts.isStringLiteral(kind) && SHOWN.includes(kind.text) && says !== undefined)
        said.push(says);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { said, constants };
}

const textsOf = (table: ts.Node | undefined): ts.Expression[] =>
  table !== undefined && ts.isObjectLiteralExpression(table)
    ? table.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? [one.initializer] : []))
    : [];

/** Each text that an expression can be; what is put together elsewhere stands there. */
function shapes(says: ts.Expression, means: Means): string[] {
  if (ts.isStringLiteralLike(says)) return [says.text];
  if (ts.isTemplateExpression(says))
    return [says.head.text + says.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join('')];
  if (ts.isConditionalExpression(says)) return [...shapes(says.whenTrue, means), ...shapes(says.whenFalse, means)];
  if (ts.isIdentifier(says)) return means(says.text).flatMap((one) => shapes(one, means));
  if (ts.isElementAccessExpression(says) && ts.isIdentifier(says.expression))
    return means(says.expression.text).flatMap((table) =>
      textsOf(ts.isAsExpression(table) ? table.expression : table).flatMap((one) => shapes(one, means)),
    );
  return [];
}
