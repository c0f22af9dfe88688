import type { Sentences } from '../../told';

/** Keys of changes of workers in the words that people use for them. */
export const WORKER_WORDS: Readonly<Record<string, string>> = {
  'tell-child-of-change': 'telling the child of a change of worker',
  'name-another-worker': 'naming somebody in a worker’s place',
  'nobody-there-to-tell-the-child': 'nobody was there to tell the child first',
  'the-child-asked': 'the child asked for it',
  'somebodys-safety': 'somebody’s safety',
};

/** What the history says of changes of workers: never why anybody is away. */
export const WORKER_SENTENCES: Sentences = {
  'case-manager-change-planned': () => 'Another case manager was named, and takes over once the child was told.',
  'case-manager-stays': () => 'The case manager stays.',
  'case-manager-changed-at-once': (said) =>
    `The change of case manager could not wait: ${said('urgent')}. The child is told as soon as can be.`,
  'receiving-officer-change-planned': () =>
    'Another receiving practitioner was named, and takes over once the child was told.',
  'receiving-officer-stays': () => 'The receiving practitioner stays.',
  'receiving-officer-changed-at-once': (said) =>
    `The change of receiving practitioner could not wait: ${said('urgent')}. The child is told as soon as can be.`,
  'case-manager-changed': () => 'The plan has another case manager from here on.',
  'accountability-taken-on': () => 'Another manager of the same service took on being accountable.',
};
