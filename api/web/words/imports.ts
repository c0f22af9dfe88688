import { both } from './headings';

// What the page says by which a service brings its own lists over. The Welsh is ours until a translator has read it.

export const IMPORT_VALUES = {
  imports: {
    title: both('Bring your own lists over', 'Dod â’ch rhestrau eich hun drosodd'),
    whichList: both('Which list is it?', 'Pa restr yw hi?'),
    listNeeded: both('Choose which list it is', 'Dewiswch pa restr yw hi'),
    staff: both('Staff', 'Staff y gwasanaeth'),
    children: both('Children', 'Plant'),
    orders: both('Children’s orders', 'Gorchmynion y plant'),
    file: both('The file', 'Y ffeil'),
    fileHint: both(
      'A CSV file of at most 10,000 rows. Its first row names the columns.',
      'Ffeil CSV o 10,000 o resi ar y mwyaf. Mae ei rhes gyntaf yn enwi’r colofnau.',
    ),
    fileNeeded: both('Choose a file', 'Dewiswch ffeil'),
    fileWrong: both('The file cannot be read. {{why}}', 'Ni ellir darllen y ffeil. {{why}}'),
    look: both('Look what it would do, and change nothing', 'Edrych beth fyddai’n ei wneud, heb newid dim'),
    now: both('Bring it over', 'Dod ag ef drosodd'),
    wouldDo: both('What it would do', 'Yr hyn y byddai’n ei wneud'),
    didDo: both('What it did', 'Yr hyn a wnaeth'),
    done: both('All of it is here now. Nobody was removed.', 'Mae’r cyfan yma nawr. Ni thynnwyd neb.'),
    notYet: both(
      'Nothing is brought over until every row is right. Mend the rows below, or choose the file again.',
      'Ni ddaw dim drosodd nes bod pob rhes yn iawn. Cywirwch y rhesi isod, neu dewiswch y ffeil eto.',
    ),
    same: both('Everything in it is here already.', 'Mae popeth sydd ynddi yma eisoes.'),
    mendHere: both('The rows, to mend them here', 'Y rhesi, i’w cywiro yma'),
    mendHint: both(
      'What you change here is looked at before it is brought over. A file that you choose takes its place.',
      'Edrychir ar yr hyn a newidiwch yma cyn iddo ddod drosodd. Bydd ffeil a ddewiswch yn cymryd ei le.',
    ),
    faults: both('What is wrong, row by row', 'Yr hyn sydd o’i le, fesul rhes'),
    changes: both('What is new or changes, row by row', 'Yr hyn sy’n newydd neu’n newid, fesul rhes'),
    row: both('Row', 'Rhes'),
    column: both('Column', 'Colofn'),
    columns: both('Columns', 'Colofnau'),
    what: both('What', 'Beth'),
    needed: both('must be there', 'rhaid iddi fod yno'),
    rows: both('Rows', 'Rhesi'),
    new: both('New', 'Newydd'),
    changed: both('Changes', 'Yn newid'),
    unchanged: both('Here already, as it is', 'Yma eisoes, fel y mae'),
    wrong: both('Wrong', 'O’i le'),
  },
} as const;
