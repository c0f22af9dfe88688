import { CASELOAD_AFTERWARDS, CASELOAD_FIELDS, CASELOAD_FIRST, CASELOAD_TITLES, CASELOAD_VALUES } from './caseload';
import { RESTRICTED_FIELDS, RESTRICTED_TITLES, RESTRICTED_VALUES } from './restricted';

// What stands beside plans: restricted records, and caseloads.

export const BESIDE_TITLES = { ...RESTRICTED_TITLES, ...CASELOAD_TITLES } as const;
export const BESIDE_FIRST = { ...CASELOAD_FIRST } as const;
export const BESIDE_FIELDS = { ...RESTRICTED_FIELDS, ...CASELOAD_FIELDS } as const;
export const BESIDE_AFTERWARDS = { ...CASELOAD_AFTERWARDS } as const;
export const BESIDE_VALUES = { ...RESTRICTED_VALUES, ...CASELOAD_VALUES } as const;
