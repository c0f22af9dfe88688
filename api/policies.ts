import { POLICIES, transitionValues, voluntaryValues } from '../domain/policy';
import { concernValues } from '../domain/policy/concern-values';
import type { Services } from './services';

/** The policies that services work under, and what of them travels into whatever is started now. */
export const policies: Services['policies'] = {
  of: (nation) => POLICIES[nation],
  valuesFor: (nation) => transitionValues(POLICIES[nation]),
  concernFor: (nation) => concernValues(POLICIES[nation]),
  voluntaryFor: (nation) => voluntaryValues(POLICIES[nation]),
};
