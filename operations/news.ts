import type { Client } from '@temporalio/client';
import { localDateOf } from '../domain/calendar/london-time';
import type { Instant } from '../domain/calendar/london-time';
import type { ChildId } from '../domain/ids';
import { whereaboutsOf } from '../domain/transition-plan/moves/whereabouts';
import type { Register } from '../register/register';
import type { WhoseContacts } from '../register/jobs/watch-contacts';
import { tellEntity } from './tell-entity';
import type { Told } from './tell-entity';

/** Where what is recorded of a child stands, and what reaches everything else that lives for them. */
export interface NewsDesk {
  readonly register: Pick<Register, 'concernsOfDeaths' | 'contactsOfMovers' | 'plansOfBegunContacts'>;
  readonly client: Client;
}

/** How many were told, and how many are to be told another time because they do not answer now. */
export interface TellingCounts {
  readonly told: number;
  readonly notAsked: number;
}

/**
 * Tells every open concern of this child (null: of any) whether their death is recorded, where it knows otherwise. It says how
 * things stand, so that telling it again does no harm.
 */
export async function tellOfDeath({ register, client }: NewsDesk, childId: ChildId | null): Promise<TellingCounts> {
  const teller = new Teller(client);
  for (const { concernId, died, ...of } of await register.concernsOfDeaths(childId)) {
    const concern = { kind: 'safeguardingConcern', entityId: concernId, childId: of.childId } as const;
    await teller.tell(concern, { type: 'death-seen', died });
  }
  return teller.counts;
}

/**
 * Tells open contact by the child's own choice where the child is by their open plan at that moment: in custody or out of it, and what
 * they chose of the contact when they moved into another area. Tells an open plan that asks for it that the contact has begun.
 */
export async function tellOfWhereabouts(
  { register, client }: NewsDesk,
  whose: WhoseContacts,
  at: Instant,
): Promise<TellingCounts & { readonly contacts: number; readonly plans: number }> {
  const today = localDateOf(at);
  const contacts = await register.contactsOfMovers(whose);
  const plans = await register.plansOfBegunContacts(whose);
  const teller = new Teller(client);
  for (const { episodeId, childId, moves } of contacts) {
    const contact = { kind: 'voluntaryContact', entityId: episodeId, childId } as const;
    await teller.tell(contact, { type: 'whereabouts-seen', ...whereaboutsOf(moves, today) });
  }
  for (const { planId, childId, begunBy, begunAt } of plans) {
    const plan = { kind: 'transitionPlan', entityId: planId, childId } as const;
    await teller.tell(plan, { type: 'contact-seen', begunBy, on: localDateOf(begunAt) });
  }
  return { contacts: contacts.length, plans: plans.length, ...teller.counts };
}

/** Tells one after the other, and counts. One that has been told before refuses it at its door, at no cost. */
class Teller {
  counts: TellingCounts = { told: 0, notAsked: 0 };

  constructor(private readonly client: Client) {}

  async tell(whom: Told, seen: Parameters<typeof tellEntity>[2]): Promise<void> {
    const came = await tellEntity(this.client, whom, seen);
    if (came !== 'known') this.counts = { ...this.counts, [came]: this.counts[came] + 1 };
  }
}
