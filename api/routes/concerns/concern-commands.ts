import type { ChildId } from '../../../domain/ids';
import { againstRule } from '../../../domain/refusal';
import { refuseAccessOfFamily } from '../../../domain/restricted-records';
import { CLOSED } from '../../../domain/safeguarding-concern';
import { asRaiser, refuseRelation } from '../../../domain/safeguarding-concern/actions';
import type { ConcernCommand, ConcernCommandName } from '../../../domain/safeguarding-concern/commands';
import { NO_NUMBERS } from '../../../domain/service-numbers';
import { CONCERN_RULES } from '../../../domain/safeguarding-concern/rules';
import type { ConcernView } from '../../../domain/safeguarding-concern/view';
import { concernCommandPath, concernUrl } from '../../paths';
import { unknownReference } from '../../problem';
import { problemOf } from '../../refusal-problem';
import { etag } from '../../replies';
import * as shown from '../../schemas/concern-answers';
import { concernBodies } from '../../schemas/concern-bodies';
import { concernId, z } from '../../schemas/primitives';
import { concernFor, dangerFirst, inTheirPlace } from './concern-answer';
import { keptOutOf } from './kept-out';
import { write } from '../route';
import type { Route, WriteCall } from '../route';
import { closed, sendTo } from '../send-command';

const SUMMARIES: Readonly<Record<ConcernCommandName, string>> = {
  'match-child': 'Say who the child is that somebody has described, or that none is known here',
  'fill-in-concern': 'Add what is known by now; what was said stays as it was',
  'record-concern-step': 'Record a step that was done: a report, a conference, who was told',
  'decide-not-to-report': 'Decide not to report, with reasons; anybody else may still report',
  'acknowledge-concern': 'Say that you have seen it, as the designated safeguarding person or in their place',
  'record-services-decision': 'Record what social or adult services decided',
  'raise-disagreement': 'Disagree as a professional; it climbs until it is settled',
  'record-disagreement-view': 'Record a view on a disagreement, ours or theirs',
  'settle-disagreement': 'Record what was agreed, once both views stand there',
  'record-refusal': 'Write down that the young adult refuses, in their words',
  'override-refusal': 'Override a refusal, for coercion, public interest or imminent danger, with reasons',
  'record-adult-acceptance': 'Record that adult services have accepted in writing',
  'stay-below-threshold': 'Below the adult threshold and still worried: a plan, and when it is reviewed',
  'review-below-threshold': 'Record the review of that plan, and when the next one is',
  'give-access': 'Let a colleague know of the concern who needs to',
  'close-concern': 'Close it, with its outcome, reasons, who was told, and the child’s view where safe',
};

const NOT_CONFIRMED = 'The death of this child is not confirmed. Two people record it first, each by themselves.';

function routeOf(name: ConcernCommandName): Route {
  return write({
    path: concernCommandPath(name),
    action: name,
    summary: SUMMARIES[name],
    params: z.strictObject({ concernId }),
    body: concernBodies[name] as z.ZodObject,
    ifMatch: name === 'close-concern' ? 'needed' : 'optional',
    answers: {
      200: { says: 'It is recorded.', schema: shown.concernAnswer, headers: ['ETag'] },
      202: { says: 'Accepted; look at Location.', schema: shown.concernAccepted, headers: ['Location'] },
    },
    handle: async (call) => {
      const { services, params } = call;
      const { view, whole, open, childHasDied, familyMembers, service } = await concernFor(
        services.register,
        call.actor,
        params.concernId,
      );
      const isForOthers = whole ? null : refuseRelation(name, asRaiser());
      if (isForOthers !== null) throw problemOf(isForOthers);
      const command =
        name === 'match-child'
          ? await matchOf(call.body['childId'] as ChildId | null, view, call)
          : ({ name, ...call.body } as unknown as ConcernCommand);
      if (command.name === 'give-access' && (await services.register.staffMember(command.staffId)) === null) {
        throw unknownReference('staffId', 'There is no such member of staff.');
      }
      const ofFamily = command.name === 'give-access' ? refuseAccessOfFamily(familyMembers, command.staffId) : null;
      if (ofFamily !== null) throw problemOf(ofFamily);
      if (command.name === 'close-concern' && command.outcome === 'child-has-died' && !childHasDied) {
        throw problemOf(againstRule(CONCERN_RULES.afterDeath, NOT_CONFIRMED, 'outcome'));
      }
      const actor = await inTheirPlace(call.actor, view.serviceId, services.register);
      const target = {
        ...{ entityId: view.concernId, workflowKey: view.concernId, open, living: services.concerns },
        answered: ({ entityId, version, peopleVersion, item }: Parameters<AnsweredBy>[0]) => ({
          status: 200,
          body: { concernId: entityId, version, peopleVersion, item },
          headers: etag(peopleVersion),
        }),
        whenClosed: () => Promise.reject(closed(CLOSED)),
      };
      const reply = await sendTo<ConcernCommand>({ ...call, actor }, target, command, concernUrl(view.concernId));
      if (command.name === 'match-child' && command.child) await services.news.ofDeath(command.child.childId);
      return dangerFirst(services, service ?? NO_NUMBERS, reply);
    },
  });
}

/** The child as the register has them, who has to be of the service that received the concern. Throws a 422. */
async function matchOf(
  childId: ChildId | null,
  { aboutStaffId, serviceId, raisedBy }: ConcernView,
  { actor, services: { register } }: Pick<WriteCall<unknown, unknown, unknown>, 'actor' | 'services'>,
): Promise<ConcernCommand> {
  if (childId === null) return { name: 'match-child', child: null };
  const child = await register.childToRaise(actor, childId);
  if (child === null) {
    throw unknownReference('childId', 'There is no such child, or the child is not yours to see.');
  }
  if (child.serviceId !== serviceId) {
    throw unknownReference('childId', 'This child is with another service. Raise it there, with their childId.');
  }
  const { dateOfBirth, teamId } = child;
  const keptOut = await keptOutOf(aboutStaffId, [teamId], raisedBy, register);
  return { name: 'match-child', child: { childId, dateOfBirth, teamId, keptOut } };
}

type AnsweredBy = Parameters<typeof sendTo<ConcernCommand>>[1]['answered'];

/** One route for each command about a concern. */
export const concernCommands: readonly Route[] = (Object.keys(SUMMARIES) as ConcernCommandName[]).map(routeOf);
