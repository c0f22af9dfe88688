import { ID_PATTERN } from '../../domain/ids';

/**
 * Which parts of a document stand in the clear beside its sealed whole, because SQL searches or counts by them: `as-is` for
 * ids, days, moments and words of our own; `whether` for what somebody may have written, of which only stands that it is there.
 */
export type Facts = { readonly [key: string]: Fact };
type Fact = 'as-is' | 'whether' | Facts | readonly [Facts];

/** What lists, today, counts, the sweep, the watchdog, the watch over moves and the evidence ask of a plan's view. */
export const FACTS_OF_PLAN: Facts = {
  nextWake: 'as-is',
  routes: 'as-is',
  life: { at: 'as-is' },
  accountable: { serviceId: 'as-is' },
  accountability: [{ role: 'as-is', from: 'as-is' }],
  voluntaryContact: { trustedWorkerId: 'as-is' },
  tasks: [{ kind: 'as-is', requestedAt: 'as-is', state: { is: 'as-is', on: 'as-is', childsWords: 'whether' } }],
  appointments: [
    { appointmentId: 'as-is', withId: 'as-is', startsAt: 'as-is', minutes: 'as-is', state: { is: 'as-is' } },
  ],
  moves: { custody: [{ stayId: 'as-is' }], outOfArea: [{ moveId: 'as-is' }] },
  rungs: [{ key: 'as-is', state: { is: 'as-is', at: 'as-is' } }],
  childViews: [{ about: 'as-is', at: 'as-is', words: 'whether' }],
  preparation: { asked: 'as-is', checks: [{ side: 'as-is', at: 'as-is' }] },
  enforcement: { decisions: [{ step: { is: 'as-is' }, state: { is: 'as-is' }, at: 'as-is' }] },
  aroundTheChild: {
    formulationMeetings: [
      { state: { is: 'as-is' }, invitations: [{ agency: 'as-is', attendance: { is: 'as-is', gap: 'whether' } }] },
    ],
  },
};

/** What the digests, the watchdog and the watch over staff ask of an episode's. */
export const FACTS_OF_EPISODE: Facts = {
  nextWake: 'as-is',
  asked: [{ kind: 'as-is', of: 'as-is', climbedTo: 'as-is', dueOn: 'as-is', dueAt: 'as-is' }],
};

/** What lists and the watchdog ask of a concern's: its kinds, and nothing of what is worried about. */
export const FACTS_OF_CONCERN: Facts = { nextWake: 'as-is', kinds: 'as-is', childDiedSeenAt: 'as-is' };

/** What transitions, the evidence and the offers of supervision ask of a line of the timeline. */
export const FACTS_OF_LINE: Facts = { kind: 'as-is', staffId: 'as-is', conditions: 'whether' };

/** Under this key stands in the clear, beside a view, of whom it speaks: so that their names come with it. */
export const MENTIONED = '$mentioned';

/** The fields of a view that hold the id of a person or of a team, beside those that end in `Id`; some are lists. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['by', 'raisedBy', 'access', 'keptOut']);

/** Every id that a view mentions, once each. Some are of children, plans and the like, which nobody is called by. */
export function idsIn(view: unknown): readonly string[] {
  const found = new Set<string>();
  JSON.stringify(view, (key, value: unknown) => {
    if (!OF_PEOPLE.has(key) && !key.endsWith('Id')) return value;
    for (const id of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof id === 'string' && ID_PATTERN.test(id)) found.add(id);
    }
    return value;
  });
  return [...found];
}

/** Those facts of a document that are there: views of earlier releases lack some. */
export function factsOf(document: unknown, facts: Facts): Readonly<Record<string, unknown>> {
  if (typeof document !== 'object' || document === null) return {};
  const found = document as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, fact]) => (key in found ? [[key, factIn(found[key], fact)]] : [])),
  );
}

function factIn(value: unknown, fact: Fact): unknown {
  if (fact === 'as-is' || value === null || value === undefined) return value;
  if (fact === 'whether') return true;
  const [each] = Array.isArray(fact) ? (fact as readonly [Facts]) : [null];
  if (each === null) return factsOf(value, fact as Facts);
  return Array.isArray(value) ? value.map((one) => factsOf(one, each)) : [];
}
