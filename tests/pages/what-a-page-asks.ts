/** Who is there, and what is written down of the look: asked by every page alike. */
const OF_EVERY_PAGE = [
  /^update "sessions"/,
  /^with recursive person as/,
  /^select .* from "staff" where "staff"\."staff_id" = \$1( limit|$)/,
  /access_log/,
];

/** How many statements a page has asked beyond its session and the access log. */
export const askedBy = (statements: readonly string[]): number =>
  statements.filter((statement) => !OF_EVERY_PAGE.some((one) => one.test(statement.replaceAll(/\s+/g, ' ').trim())))
    .length;

/** Two, and for these pages more, by the name of their picture: what they cost today, and not one statement more. */
const MORE: Readonly<Record<string, number>> = {
  ...{ plan: 3, 'childs-words': 3, rehearsal: 3, timeline: 4, notes: 4, appointment: 3, appointments: 5 },
  ...{ task: 6, 'my-plan': 5, 'appointment-card': 5, 'start-plan': 4, contact: 5, 'check-in': 4 },
  ...{ 'probation-handover': 9, 'probation-pack': 6, concern: 7, 'raise-concern': 5, 'describe-child': 3 },
  ...{ 'plan-act-share': 5, sharing: 3, extract: 5, 'move-away': 5 },
  ...{ board: 4, staff: 3, 'staff-member': 3, 'my-absence': 3, team: 3 },
};

/** How many statements the page of this picture may ask; what somebody does on it afterwards is not counted. */
export const queriesOf = (name: string): number =>
  Object.entries(MORE)
    .filter(([page]) => name === page || name.startsWith(`${page}-`))
    .toSorted(([one], [other]) => other.length - one.length)[0]?.[1] ?? 2;
