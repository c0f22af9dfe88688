import type { z } from 'zod';
import type { Wording } from '../../../../domain/policy/wording';
import type { NamedRule } from '../../../../domain/refusal';
import { adoptPolicyPage, PAGES, PATHS } from '../../../paths';
import type { policyShown, policyVersionList } from '../../../schemas/policy-schemas';
import type { Call, Page } from '../../page';
import type { Say } from '../../words';
import { isInEnglish, isName, noteIn, ruleNameIn, saysIn, sourceIn, wordsOf } from '../../words/rules';

export type Policy = z.output<typeof policyShown>;
type Row = Policy['rows'][number];
type Version = z.output<typeof policyVersionList>['rows'][number];

/** The rules by which the service works, with what each stands on; or what one version of its own did otherwise than the one before. */
export const policy: Page = {
  path: PAGES.policy,
  show: async (call) => {
    const { t, request, ask, may, day } = call;
    const [found, { rows: versions }] = await Promise.all([
      policyRead(call),
      ask('get', PATHS.policyVersions) as Promise<z.output<typeof policyVersionList>>,
    ]);
    const compared = versions.find(({ ownVersion }) => String(ownVersion) === request.query['version']);
    const before = versions.find(({ ownVersion }) => ownVersion === (compared?.ownVersion ?? 0) - 1);
    const rules =
      compared === undefined
        ? found.rows.map((row) => ({
            ...shownRule(row, call),
            adopt: row.mayChange && may('post', PATHS.adoptPolicy) ? adoptPolicyPage(row.path) : null,
          }))
        : differences(found, compared, before?.rows ?? [], call);
    const values = {
      ...{ version: found.version, parts: partsOf(rules, t), saved: request.query['saved'] },
      savedText: t('policy.adopted'),
      compared: compared?.ownVersion ?? null,
      versions: versions.map(({ ownVersion, adoptedAt, adoptedByName, reason }) => ({
        ...{ version: ownVersion, on: day(adoptedAt.slice(0, 10)), who: adoptedByName, reason },
      })),
    };
    return { view: 'policy', title: t('policy.title'), values };
  },
};

export const policyRead = async ({ ask }: Pick<Call, 'ask'>): Promise<Policy> =>
  (await ask('get', PATHS.policy)) as Policy;

/** One rule as people read it: what it says, and what it stands on. */
export interface ShownRule {
  readonly path: string;
  readonly name: string;
  readonly says: string;
  /** In place of what it says, where that is a list of words to say otherwise. */
  readonly words: readonly Wording[] | null;
  readonly standing: string;
  readonly source: string;
  readonly note: string | null;
  /** Whether what it says is a list of English words, and whether its source is a name. */
  readonly english: boolean;
  readonly named: boolean;
  /** What the policy of the nation says, where the service does otherwise; in a comparison, what was said before. */
  readonly otherwise: string | null;
}

export const shownRule = (
  { path, value, unit, standing, source, note, own, nationValue }: Row,
  { t, language }: Pick<Call, 't' | 'language'>,
): ShownRule => ({
  ...{ path, name: ruleNameIn(language, path), english: isInEnglish(path), words: wordsOf(value) },
  says: wordsOf(value) === null ? saysIn(language, value, unit, t) : '',
  ...{ standing: t(`standings.${standing}`), source: sourceIn(language, source), named: isName(source) },
  note: note === null ? null : noteIn(language, note),
  otherwise: own ? saysIn(language, nationValue, unit, t) : null,
});

/** A rule that stands in no policy, as people read it: what it says is its source, and there is no row to lead to. */
export const namedRule = (
  { rule, standing, source }: NamedRule,
  { t, language }: Pick<Call, 't' | 'language'>,
): Omit<ShownRule, 'path'> & { readonly path: null } => ({
  ...{ path: null, name: t(`namedRules.${rule}`), says: '', words: null, english: false },
  ...{ standing: t(`standings.${standing}`), source: sourceIn(language, source), named: isName(source) },
  ...{ note: null, otherwise: null },
});

/** The rules that stand otherwise in one version than in the one before. */
function differences(
  found: Policy,
  version: Version,
  before: Version['rows'],
  { t, language }: Pick<Call, 't' | 'language'>,
): readonly ShownRule[] {
  const valueIn = (rows: Version['rows'], { path, nationValue }: Row) =>
    rows.find((row) => row.path === path)?.value ?? nationValue;
  return found.rows.flatMap((row) => {
    const [was, is] = [valueIn(before, row), valueIn(version.rows, row)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const why = version.rows.find(({ path }) => path === row.path)?.why ?? null;
    const shown = shownRule({ ...row, value: is, note: why }, { t, language });
    return [{ ...shown, otherwise: saysIn(language, was, row.unit, t) }];
  });
}

/** The rules under the heading of the part of the policy in which they stand, in the order in which they are read. */
function partsOf(unsorted: readonly ShownRule[], t: Say) {
  const rules = unsorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  const keys = [...new Set(rules.map(partKey))];
  return keys.map((key) => ({
    id: `part-${key}`,
    name: t(`policyParts.${key}`),
    rules: rules.filter((rule) => partKey(rule) === key),
  }));
}
/** What people look up comes first; the hours of work, and then the days on which nobody works, are long and last. */
const placeOf = ({ path }: ShownRule): number =>
  path === 'workingTime.bankHolidays' ? 2 : path.startsWith('workingTime.') ? 1 : 0;
const partKey = ({ path }: ShownRule): string => path.split('.')[0] ?? path;
