import { answerOf, withoutAnswer } from '../enforcement/state';
import type { Consultation } from '../enforcement/state';
import type { PlanState } from '../state';
import type { Withdrawable, WithdrawableKind } from './state';

/** The parts of a plan in which records stand, of the state or as somebody is shown them. */
export type Records = Pick<
  PlanState,
  | 'childViews'
  | 'voice'
  | 'aroundTheChild'
  | 'appointments'
  | 'preparationChecks'
  | 'exitPlans'
  | 'informationPack'
  | 'enforcement'
  | 'seriousEvents'
>;

/** Where the records of one kind stand, and how each is told from the others. */
export interface Place<Record> {
  readonly among: (records: Records) => readonly Record[];
  /** Its own id; the moment at which it was made, where it has none. */
  readonly idOf: (record: Record) => string;
  readonly put: (state: PlanState, records: readonly Record[]) => PlanState;
}

type In<Part, Record> = { [Key in keyof Part]: Part[Key] extends readonly Record[] ? Key : never }[keyof Part];
function whole<Record>(key: In<Records, Record>, idOf: (record: Record) => string): Place<Record> {
  return {
    among: (records) => records[key] as unknown as readonly Record[],
    idOf,
    put: (state, records) => ({ ...state, [key]: records }),
  };
}
function inVoice<Record>(key: In<Records['voice'], Record>, idOf: (record: Record) => string): Place<Record> {
  return {
    among: ({ voice }) => voice[key] as readonly Record[],
    idOf,
    put: (state, records) => ({ ...state, voice: { ...state.voice, [key]: records } }),
  };
}
function around<Record>(key: In<Records['aroundTheChild'], Record>, idOf: (record: Record) => string): Place<Record> {
  return {
    among: ({ aroundTheChild }) => aroundTheChild[key] as readonly Record[],
    idOf,
    put: (state, records) => ({ ...state, aroundTheChild: { ...state.aroundTheChild, [key]: records } }),
  };
}

export const PLACES: { readonly [Kind in WithdrawableKind]: Place<Withdrawable[Kind]> } = {
  'child-view': whole('childViews', ({ at }) => at),
  'how-i-understand-best': inVoice('howIUnderstandBest', ({ at }) => at),
  'safe-way-to-reach-me': inVoice('safeWayToReachMe', ({ at }) => at),
  advocate: inVoice('advocate', ({ at }) => at),
  'restorative-work': inVoice('restorativeWork', ({ at }) => at),
  achievement: inVoice('achievements', ({ achievementId }) => achievementId),
  'person-who-matters': inVoice('peopleWhoMatter', ({ personId }) => personId),
  professional: around('professionals', ({ professionalId }) => professionalId),
  intervention: around('interventions', ({ interventionId }) => interventionId),
  'developmental-ages': around('developmentalAges', ({ at }) => at),
  'formulation-meeting': around('formulationMeetings', ({ meetingId }) => meetingId),
  appointment: whole('appointments', ({ appointmentId }) => appointmentId),
  'preparation-check': whole('preparationChecks', ({ at }) => at),
  'exit-plan': whole('exitPlans', ({ taskId }) => taskId),
  'pack-item': whole('informationPack', ({ item }) => item),
  advice: {
    among: ({ enforcement }) => enforcement.consultations.filter((one) => answerOf(one) !== null),
    idOf: ({ consultationId }) => consultationId,
    put: (state, answered) => {
      const { consultations } = state.enforcement;
      const stands = (one: Consultation): boolean => answerOf(one) === null || answered.includes(one);
      const put = consultations.map((one) => (stands(one) ? one : withoutAnswer(one)));
      return { ...state, enforcement: { ...state.enforcement, consultations: put } };
    },
  },
  'serious-incident': {
    among: ({ seriousEvents }) => seriousEvents.incidents,
    idOf: ({ at }) => at,
    put: (state, incidents) => ({ ...state, seriousEvents: { ...state.seriousEvents, incidents } }),
  },
};
