import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId } from '../../domain/ids';
import type { Child } from '../../register/register';
import { bornAt } from '../sample/children';
import type { Cast } from '../sample/walk';

/** A child who does not exist, 17½ today. */
export const CHILD = (today: LocalDate): Omit<Child, 'serviceId' | 'teamId'> => ({
  childId: 'c-0d9e4b7a' as ChildId,
  givenName: 'Eirlys',
  familyName: 'Stori',
  dateOfBirth: bornAt({ years: 17, months: 6, days: 5 }, today),
  language: 'en',
});

export const CAST: Cast = {
  caseManager: 'demo-case-manager',
  manager: 'demo-manager',
  officer: 'demo-probation-officer',
  receivingManager: 'demo-probation-manager',
  receivingTeam: 'dyffryn',
};

/** Who is asked for advice, and their address. */
export const PSYCHOLOGIST = { subject: 'demo-psychologist', address: 'psychologist@glanrafon.example' } as const;
