import { and, asc, eq } from 'drizzle-orm';
import type { ChildId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import { ofConcern, ofEpisode, ofPlan } from '../../domain/responsibilities/accountability';
import type { Strand } from '../../domain/responsibilities/accountability';
import type { ConcernView } from '../../domain/safeguarding-concern/view';
import type { PlanView } from '../../domain/transition-plan/view';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import { childWithId } from '../children/children';
import type { Database } from '../database/database';
import { idsIn } from '../sealing/facts';
import { namesOf } from '../people/names';
import { concerns, plans, voluntaryContacts } from '../schema';
import { visibleConcerns, visibleEpisodes, visiblePlans } from '../access/visibility';

/** Everything that was ever held for a child and of which the actor may know, the oldest first; null for a child who is not theirs to see. */
export async function strandsOf(
  db: Database,
  actor: Actor,
  childId: ChildId,
): Promise<{ readonly strands: readonly Strand[]; readonly names: Readonly<Record<string, string>> } | null> {
  if ((await childWithId(db, actor, childId)) === null) return null;
  const ofPlans = await db.queries
    .select({ view: plans.view })
    .from(plans)
    .where(and(eq(plans.childId, childId), visiblePlans(actor)))
    .orderBy(asc(plans.startedAt));
  const ofEpisodes = await db.queries
    .select({ view: voluntaryContacts.view })
    .from(voluntaryContacts)
    .where(and(eq(voluntaryContacts.childId, childId), visibleEpisodes(actor)))
    .orderBy(asc(voluntaryContacts.startedAt));
  const ofConcerns = await db.queries
    .select({ view: concerns.view })
    .from(concerns)
    .where(and(eq(concerns.childId, childId), visibleConcerns(actor)))
    .orderBy(asc(concerns.raisedAt));
  const strands = [
    ...ofPlans.map(({ view }) => ofPlan(view as PlanView)),
    ...ofEpisodes.map(({ view }) => ofEpisode(view as EpisodeView)),
    ...ofConcerns.map(({ view }) => ofConcern(view as ConcernView)),
  ];
  return { strands, names: await namesOf(db, idsIn(strands)) };
}
