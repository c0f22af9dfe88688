import { isReceiving } from '../../../domain/people';
import type { Role } from '../../../domain/people';

/** Whether somebody holds plans as their own, and nothing else: their list is of those alone. */
export const hasTheirOwn = (role: Role): boolean => role === 'case-manager' || role === 'probation-officer';

/** The key of what the list of children is called: somebody’s own, or all whose plans they may see. */
export const whoseChildren = (role: Role): string =>
  isReceiving(role)
    ? hasTheirOwn(role)
      ? 'youngAdults'
      : 'allYoungAdults'
    : hasTheirOwn(role)
      ? 'children'
      : 'allChildren';
