import { both } from './headings';

// What is said on what a child is given to keep, and around it. The Welsh is ours until a translator has read it.

export const CHILD_VALUES = {
  card: {
    title: both('A card with the next appointments', 'Cerdyn â’r apwyntiadau nesaf'),
    hint: both(
      'To print. It names no order, no offence and no service, and not what an appointment is for.',
      'I’w argraffu. Nid yw’n enwi gorchymyn, trosedd na gwasanaeth, na phwrpas apwyntiad.',
    ),
    inWhich: both('The language of the card', 'Iaith y cerdyn'),
    whenWeMeet: both('When we meet', 'Pryd rydyn ni’n cwrdd'),
    with: both('with', 'gyda'),
    none: both('Nothing is arranged yet.', 'Nid oes dim wedi’i drefnu eto.'),
    cannotCome: both(
      'If I cannot come, I ring before: ____________________',
      'Os na alla i ddod, rydw i’n ffonio cyn hynny: ____________________',
    ),
  },
} as const;
