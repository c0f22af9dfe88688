import type { z } from 'zod';
import { localDateOf } from '../../../domain/calendar/london-time';
import { PATHS } from '../../paths';
import type { staffList } from '../../schemas/answers';
import type { plannedEpisode } from '../../schemas/episode-answers';
import { weekdayIn } from '../words';
import { onTask, reason } from './about-task';
import type { AboutTask, Answering } from './about-task';
import type { Act } from './act';
import { agreementOf, isUnder16, partOf, youngAgreement } from './agreement';
import type { Field, Option } from './fields';

/** How contact that the child agreed to is begun: with its own preparation, which answers the task. */
export const BEGIN_CONTACT = {
  'start-voluntary-contact': {
    acts: async (about) => [await beginning(about), onTask(about, 'reject', 'reject', [reason])],
  },
} satisfies Record<string, Answering>;

async function beginning({ plan, call }: AboutTask): Promise<Act> {
  const today = localDateOf(call.now());
  const answer = plan.voluntaryContact as { readonly on?: string; readonly childsWords?: string | null };
  const [safeWay] = plan.voice.safeWayToReachMe.slice(-1);
  const onTrack = plan.childViews.findLast((view) => view.about === 'on-track' && view.words !== null);
  const young = isUnder16(plan.eighteenOn, today);
  const long = (name: string, label: string, first = ''): Field => ({ name, label, is: 'long', needed: true, first });
  const dayOf = (name: string, label: string, first: string = today): Field => {
    return { name, label, is: 'day', needed: true, first };
  };
  const line = (name: string, label: string, first?: string | null): Field => {
    return { name, label, is: 'line', ...(first == null ? {} : { first }) };
  };
  return {
    ...{ act: 'begin-contact', path: PATHS.voluntaryContacts, params: {} },
    fields: [
      long('agreement.childsWords', 'agreedWords', answer.childsWords ?? ''),
      dayOf('agreement.on', 'agreedOn', answer.on),
      ...(young ? youngAgreement(call) : []),
      long('limitsTold.inWords', 'limitsInWords'),
      dayOf('limitsTold.on', 'limitsOn'),
      {
        ...{ name: 'managerAgreed.staffId', label: 'managerWhoAgreed', is: 'choice', needed: true },
        options: await managersOf(plan.serviceId, call),
      },
      dayOf('managerAgreed.on', 'managerAgreedOn'),
      long('safetyLookedAt.loneWorking', 'loneWorking'),
      long('safetyLookedAt.knownRisks', 'knownRisks'),
      dayOf('safetyLookedAt.on', 'safetyOn'),
      { ...line('whenAway.when', 'awayWhen'), needed: true },
      { ...line('whenAway.ring', 'awayRing'), needed: true },
      { ...line('safeWay.how', 'safeHow', safeWay?.how), needed: true },
      line('safeWay.when', 'safeWhen', safeWay?.when),
      line('safeWay.whoMaySeeIt', 'whoMaySeeIt', safeWay?.whoMaySeeIt),
      line('safeWay.never', 'never', safeWay?.never),
      long('onTrack', 'onTrack', onTrack?.words ?? ''),
    ],
    looksFirst: (wouldBe) =>
      (wouldBe as z.output<typeof plannedEpisode>).checkIns.map(({ on }) => weekdayIn(call.language, on)),
    body: (said) => ({
      ...{ childId: plan.childId, planId: plan.planId, rehearsal: plan.rehearsal, onTrack: said['onTrack'] },
      agreement: agreementOf(said, young),
      limitsTold: partOf(said, 'limitsTold', ['on', 'inWords']),
      managerAgreed: partOf(said, 'managerAgreed', ['staffId', 'on']),
      safetyLookedAt: partOf(said, 'safetyLookedAt', ['on', 'loneWorking', 'knownRisks']),
      whenAway: partOf(said, 'whenAway', ['when', 'ring']),
      safeWay: partOf(said, 'safeWay', ['how', 'when', 'whoMaySeeIt', 'never']),
    }),
  };
}

async function managersOf(serviceId: string, { ask }: AboutTask['call']): Promise<readonly Option[]> {
  const { rows } = (await ask('get', PATHS.staff)) as z.output<typeof staffList>;
  return rows
    .filter((row) => row.serviceId === serviceId && ['manager', 'head-of-service'].includes(row.role))
    .map(({ staffId, name }) => ({ value: staffId, text: name }));
}
