import { SENDING, YJS_MANAGERS } from './permission';
import type { Permission } from './permission';

/** Contact by the child’s choice. */
export const OF_CONTACT = {
  'start-voluntary-contact': {
    roles: SENDING,
    why: 'The child’s own service begins contact by the child’s choice; another area that looks after them does where they chose somebody there.',
  },
  'read-voluntary-contacts': {
    roles: [...SENDING, 'psychologist', 'safeguarding-lead'],
    why: 'What a child says in contact by choice stays in the service that they chose.',
  },
  'advance-voluntary-contact': {
    roles: SENDING,
    why: 'A practice contact is about an invented child: whoever may begin one may learn from it.',
  },
  'warn-in-voluntary-contact': { roles: SENDING, why: 'Whoever asks for it is told why there is no warning here.' },
  'breach-in-voluntary-contact': { roles: SENDING, why: 'Whoever asks for it is told why there is no breach here.' },
  'plan-check-in': { roles: SENDING, why: 'The child asks to meet once more; whoever hears it plans it.' },
  'move-check-in': { roles: SENDING, why: 'The child says when it suits them.' },
  'record-kept-check-in': { roles: SENDING, why: 'Whoever met the child writes it down.' },
  'record-missed-check-in': { roles: SENDING, why: 'Only a person says that people missed each other.' },
  'stretch-contact': { roles: SENDING, why: 'The child may have fewer check-ins; whoever hears it writes it down.' },
  'tighten-contact': { roles: SENDING, why: 'The child may have more of them; whoever hears it writes it down.' },
  'pause-contact': { roles: SENDING, why: 'The child may pause at any time; whoever hears it writes it down.' },
  'keep-pause': { roles: SENDING, why: 'Whoever has asked the child says that they want more time.' },
  'return-to-contact': { roles: SENDING, why: 'The child may come back; whoever they come to writes it down.' },
  'stop-contact': { roles: SENDING, why: 'It is the child’s choice; whoever hears it writes it down.' },
  'record-outreach': { roles: SENDING, why: 'Whoever reached out says what came of it.' },
  'record-welfare-check': { roles: SENDING, why: 'Whoever looked after the child says how it went.' },
  'consider-concern': { roles: SENDING, why: 'Whoever weighs a worry records what was decided.' },
  'record-letter': { roles: SENDING, why: 'Whoever wrote says that the door stays open.' },
  'record-contact-review': { roles: SENDING, why: 'The child and those who are there for them look at how it goes.' },
  'record-letting-go-meeting': { roles: SENDING, why: 'Whoever was there writes down the child’s view.' },
  'say-goodbye': { roles: SENDING, why: 'Goodbye is said by people, never by time.' },
  'record-connection': { roles: SENDING, why: 'Whoever sees what stays with the child writes it down.' },
  'record-safe-way': { roles: SENDING, why: 'The child tells whom they trust how to reach them.' },
  'record-on-track': { roles: SENDING, why: 'The child says what “on track” means; whoever hears it writes it down.' },
  'change-trusted-worker': { roles: SENDING, why: 'Those who work with the child say who is there for them now.' },
  'record-agreement': { roles: SENDING, why: 'Whoever works with the child asks them again what they agree to.' },
  'take-on-contact': { roles: YJS_MANAGERS, why: 'A manager of the service takes on accountability by saying so.' },
  'record-time-in-custody': { roles: SENDING, why: 'Whoever hears that the child is in custody writes it down.' },
  'record-end-of-custody': { roles: SENDING, why: 'Whoever hears of the release writes it down.' },
  'record-move-away': { roles: SENDING, why: 'Whether contact goes along is the child’s choice.' },
  'address-corrected': { roles: YJS_MANAGERS, why: 'Whoever answers for the team sees to its addresses.' },
} as const satisfies Readonly<Record<string, Permission>>;
