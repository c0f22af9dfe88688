import { describe, expect, it } from '@jest/globals';
import { POLICIES, policyRows } from '../../../domain/policy';
import { POLICY_BEHIND } from '../../../domain/policy/behind-tasks';

const rows = Object.entries(POLICY_BEHIND).flatMap(([kind, paths]) => paths.map((path) => ({ kind, path })));

describe('the rules behind the tasks', () => {
  it.each(rows)('has $path of $kind in the policy of each nation', ({ path }) => {
    for (const policy of Object.values(POLICIES)) {
      expect(policyRows(policy).map((row) => row.path)).toContain(path);
    }
  });
});
