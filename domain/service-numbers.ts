/**
 * The telephone numbers that each service sets for itself: whom its people ring about a concern, and whom a child or young
 * adult rings when their worker is not there. `outOfHoursTeam` answers for children and adults when the other two do not;
 * `safeguardingRota` is whoever is on duty for safeguarding in the service outside working hours. 999 and 101 are the
 * policy's (`immediateDanger`).
 */
export const SERVICE_NUMBERS = ['childrensServices', 'adultSocialCare', 'outOfHoursTeam', 'safeguardingRota'] as const;
export type ServiceNumber = (typeof SERVICE_NUMBERS)[number];

/** Null: not set yet. */
export type ServiceNumbers = Readonly<Record<ServiceNumber, string | null>>;

export const NO_NUMBERS: ServiceNumbers = {
  childrensServices: null,
  adultSocialCare: null,
  outOfHoursTeam: null,
  safeguardingRota: null,
};

/** Those that a service has yet to set before it goes live, in the order of the list. */
export function numbersMissing(numbers: ServiceNumbers): readonly ServiceNumber[] {
  return SERVICE_NUMBERS.filter((name) => numbers[name] === null);
}
