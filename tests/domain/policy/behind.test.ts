import { describe, expect, it } from '@jest/globals';
import {
  BEHIND_CONTACT,
  BEHIND_DATES,
  BEHIND_FORMS,
  BEHIND_PAGES,
  behindClock,
  ON_NO_PAGE,
} from '../../../domain/policy/behind';
import { POLICY_BEHIND } from '../../../domain/policy/behind-tasks';
import { POLICIES, policyRows } from '../../../domain/policy';
import { CONCERN_KINDS } from '../../../domain/policy/concerns';
import { CLOCKS } from '../../../domain/safeguarding-concern/clocks';

/** Every row that a page shows as a why, in one table of the software or another. */
const shown = new Set<string>([
  ...[POLICY_BEHIND, BEHIND_DATES, BEHIND_PAGES, BEHIND_CONTACT, BEHIND_FORMS].flatMap((table) =>
    Object.values<readonly string[]>(table).flat(),
  ),
  ...[...Object.keys(CLOCKS), 'jointPlan', 'belowThresholdReview'].flatMap(behindClock),
  ...CONCERN_KINDS.map((kind) => `concern.firstSteps.${kind}`),
]);
const known = Object.values(POLICIES).map((policy) => policyRows(policy).map(({ path }) => path));
const every = [...new Set(known.flat())];

describe('each rule of the policy', () => {
  it.each(every)('%s has its why on a page, or a reason why it has none', (path) => {
    const reason = ON_NO_PAGE[path];
    expect([path, shown.has(path) !== (reason !== undefined)]).toEqual([path, true]);
    if (reason !== undefined) expect(reason.length).toBeGreaterThan(20);
  });

  it('is named as a why only while there is such a rule', () => {
    const rules = new Set(every);
    expect([...shown, ...Object.keys(ON_NO_PAGE)].filter((path) => !rules.has(path))).toEqual([]);
  });
});
