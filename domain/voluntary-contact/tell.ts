/** What the history of an episode says, in plain English. Kinds that are not listed here do not exist. */
interface Told {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const WORDS: Readonly<Record<string, string>> = {
  'write-down-check-in': 'writing down what became of a check-in',
  'kind-outreach': 'a kind word: we missed each other',
  'second-outreach': 'a second word by the person whom the child trusts',
  'welfare-check': 'seeing that the child is well, by somebody whom they know',
  'consider-concern': 'considering whether there is a safeguarding concern',
  letter: 'a letter that says that the door stays open',
  review: 'looking together at how it goes',
  'look-at-pause': 'asking the child whether they want to go on',
  'letting-go-meeting': 'the meeting in which people let go',
  goodbye: 'saying goodbye, with the door open',
  'name-trusted-worker': 'finding with the child who is there for them next',
  'agree-again': 'asking again what they agree to, now that it means something else at their age',
  'take-on-contact': 'a manager who takes on accountability',
  'correct-address': 'correcting an address that mail cannot reach',
  'head-of-service': 'the head of service',
  boards: 'the board',
  'face-to-face': 'face to face',
  'the-same': 'about the same',
  'further-away': 'further away',
  'let-go': 'let go',
  extend: 'go on',
  'closer-again': 'closer again',
  raise: 'a concern is raised',
  'not-now': 'no concern is raised now',
  'stopped-by-child': 'the child wanted it to end',
  remand: 'in custody on remand',
  sentence: 'in custody under a sentence',
  recall: 'in custody after a recall',
  'travels-with-me': 'it goes with them',
  'goes-to-somebody-there': 'somebody there takes it on',
  stops: 'it stops, and the door stays open',
  'open-door': 'nobody was worried, and the child knows where to find us',
  'family-or-friend': 'family or a friend',
  'school-college-or-work': 'school, college or work',
  'adult-services': 'adult services',
  'community-or-club': 'the community, or a club',
};

const SENTENCES: Readonly<Record<string, (said: (key: string) => string) => string>> = {
  'contact-begun': (said) => `Contact by the child’s own choice began. The first check-in is on ${said('first')}.`,
  'contact-begun-again': (said) =>
    `The child came back, and contact began again. The first check-in is on ${said('first')}.`,
  'check-in-planned': (said) => `A check-in was planned for ${said('on')}. Reason: ${said('reason')}`,
  'check-in-moved': (said) => `A check-in was moved from ${said('from')} to ${said('on')}. Reason: ${said('reason')}`,
  'check-in-kept': (said) => `We met on ${said('on')} (${said('how')}, ${said('minutes')} minutes).`,
  'check-in-missed': (said) => `We missed each other on ${said('on')}.`,
  'step-asked': (said) => `Asked for: ${said('kind')}, by ${said('dueOn')}.`,
  'step-climbed': (said) => `Not yet done: ${said('kind')}. Told: ${said('level')}.`,
  'kind-outreach': (said) => `We wrote or rang kindly on ${said('on')} (${said('how')}). Answered: ${said('reached')}.`,
  'second-outreach': (said) =>
    `The person whom the child trusts reached out on ${said('on')} (${said('how')}). Answered: ${said('reached')}.`,
  'welfare-check': (said) =>
    `Somebody whom the child knows looked after them on ${said('on')}. Found: ${said('reached')}.`,
  letter: (said) => `A letter was sent on ${said('on')}: the door stays open.`,
  'door-open': (said) =>
    `Silence is the young adult’s choice. The door stays open; we look again on ${said('lookAgainOn')}.`,
  'concern-considered': (said) => `It was considered whether there is a safeguarding concern: ${said('decision')}.`,
  'contact-stretched': (said) =>
    `The child wanted to meet less often: ${said('checkIns')} check-ins from ${said('first')}.`,
  'contact-tightened': (said) =>
    `The child wanted to meet more often: ${said('checkIns')} check-ins from ${said('first')}.`,
  'contact-paused': (said) => `The child wanted a pause. We ask again on ${said('lookAgainOn')}.`,
  'pause-kept': (said) => `The pause goes on until ${said('lookAgainOn')}. Reason: ${said('reason')}`,
  'contact-taken-up': (said) => `The child came back: ${said('checkIns')} check-ins from ${said('first')}.`,
  'contact-reviewed': (said) => `The child and the person whom they trust looked at how it goes: ${said('decision')}.`,
  'rhythm-planned': (said) => `${said('checkIns')} check-ins were planned from ${said('first')}.`,
  'letting-go-met': (said) => `People met on ${said('on')} to let go.`,
  'contact-ended': (said) => `Contact ended, and the door stays open: ${said('outcome')}.`,
  'connection-recorded': (said) => `Something stays with the child: ${said('kind')}.`,
  'safe-way-recorded': () => 'The child said how they can be reached safely.',
  'on-track-recorded': () => 'The child said what “on track” means for them.',
  'trusted-worker-changed': (said) =>
    `Another person is there for the child now. The child agrees: ${said('childAgrees')}. Reason: ${said('reason')}`,
  'agreement-recorded': (said) => `The child was asked again, and agreed on ${said('on')}.`,
  'contact-taken-on': (said) => `Another manager took on accountability. Reason: ${said('reason')}`,
  'custody-noted': (said) =>
    `Since ${said('since')} the child is ${said('why')}. Check-ins wait, and none of these days counts as missed.`,
  'custody-changed': (said) => `Custody goes on. The release is expected on ${said('releaseOn')}.`,
  'custody-over': (said) => `The child is not in custody any more, since ${said('on')}.`,
  'check-in-not-counted': (said) => `The visit on ${said('on')} did not take place in custody. It does not count.`,
  'moved-away': (said) => `The child lives in another area, and chose what becomes of contact: ${said('choice')}.`,
  'mail-undeliverable': () => 'A message could not be delivered. The manager was asked to correct the address.',
  'address-corrected': () => 'The address was put right.',
  'no-mail-sent': (said) => `Whoever did this chose that nobody was mailed; messages left out: ${said('count')}.`,
};

/** The kinds of line that an episode's history can hold. */
export const TIMELINE_KINDS: readonly string[] = Object.keys(SENTENCES);

/** The keys that such a line can hold in words. */
export const TOLD_KEYS: readonly string[] = Object.keys(WORDS);

/** One line of an episode's history as an English sentence, without names. An unknown kind is given as it is. */
export function tellTimeline({ kind, data }: Told): string {
  const said = (key: string): string => {
    const value = data[key];
    return typeof value === 'string' || typeof value === 'number' ? (WORDS[String(value)] ?? String(value)) : '–';
  };
  return SENTENCES[kind]?.(said) ?? kind;
}
