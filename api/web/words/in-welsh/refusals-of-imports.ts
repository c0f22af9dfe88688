/** What can be wrong with a file and its rows; as in `refusals-of-plans.ts`. The names of columns stand as they do in the file. */
export const REFUSALS_OF_IMPORTS: Readonly<Record<string, string>> = {
  'Expected a date that exists, written YYYY-MM-DD or DD/MM/YYYY.':
    'Ysgrifennwch ddyddiad sy’n bod, fel BBBB-MM-DD neu DD/MM/BBBB.',
  'Expected at most {0}, with | between them.': 'Dim mwy na {0}, gyda | rhyngddynt.',
  'Expected one of: {0}.': 'Ysgrifennwch un o’r rhain, yn Saesneg fel y mae yn y ffeil: {0}.',
  'Expected text of {0} to {1} characters.': 'Ysgrifennwch destun o {0} i {1} nod.',
  'Expected text without control characters.': 'Ysgrifennwch destun heb nodau rheoli.',
  'Expected an e-mail address, at most 254 characters.': 'Ysgrifennwch gyfeiriad e-bost, dim mwy na 254 nod.',
  'Expected the reference by which your own system knows this record: 1 to 100 characters.':
    'Ysgrifennwch y cyfeirnod y mae eich system eich hun yn adnabod y cofnod hwn wrtho: 1 i 100 nod.',
  'Letters, digits, spaces and ./_:- only.': 'Llythrennau, digidau, bylchau a ./_:- yn unig.',
  'This cell is empty, and is needed.': 'Mae’r gell hon yn wag, ac mae ei hangen.',
  'Nothing is imported until every row is right.': 'Ni fewnforir dim nes bod pob rhes yn gywir.',
  'Everything in this file is here already: nothing changes.':
    'Mae popeth yn y ffeil hon yma eisoes: nid oes dim yn newid.',
  'This cannot be read.': 'Ni ellir darllen hyn.',
  'Expected a cell that does not begin with = + - @ or a tab: a spreadsheet would take it for a formula. Leave an unknown cell empty.':
    'Ni ddylai cell ddechrau gyda = + - @ na thab: byddai taenlen yn ei chymryd yn fformiwla. Gadewch gell nad yw’n hysbys yn wag.',
  'This row has {0} cells, and the header {1}. A cell that holds a comma stands in quotation marks.':
    'Mae gan y rhes hon {0} cell, a’r pennawd {1}. Mae cell sy’n cynnwys coma yn sefyll mewn dyfynodau.',
  'The first row has to name the columns.': 'Rhaid i’r rhes gyntaf enwi’r colofnau.',
  'Expected the columns {0}; and, where you have them, {1}.': 'Y colofnau yw {0}; ac, os ydynt gennych, {1}.',
  'Column {0} (“{1}”) is not known here. Take it out.': 'Nid yw colofn {0} (“{1}”) yn hysbys yma. Tynnwch hi allan.',
  'The column {0} is there twice. Take one out.': 'Mae’r golofn {0} yno ddwywaith. Tynnwch un allan.',
  'Missing: {0}.': 'Ar goll: {0}.',
  'This is the same record as row {0}. Keep one of the two.': 'Yr un cofnod â rhes {0} yw hwn. Cadwch un o’r ddau.',
  'Nobody changes their own role. Take this row out, or ask another administrator.':
    'Nid yw neb yn newid ei rôl ei hun. Tynnwch y rhes hon allan, neu gofynnwch i weinyddwr arall.',
  'Another member of staff signs in by this provider and subject. Check the subject.':
    'Mae aelod arall o staff yn mewngofnodi gyda’r darparwr a’r enw hwn. Gwiriwch yr enw.',
  'Expected a whole number of hours from 0 to {0}.': 'Ysgrifennwch nifer cyfan o oriau o 0 i {0}.',
  'No child of your service has this reference. Import the children first, or correct it.':
    'Nid oes gan blentyn yn eich gwasanaeth y cyfeirnod hwn. Mewnforiwch y plant yn gyntaf, neu cywirwch ef.',
  'Two teams of your service have this name. Give one of them another.':
    'Mae gan ddau dîm yn eich gwasanaeth yr enw hwn. Rhowch enw arall i un ohonynt.',
  'Expected a team of your service: {0}. Add another team first.':
    'Ysgrifennwch un o dimau eich gwasanaeth: {0}. Ychwanegwch dîm arall yn gyntaf.',
  'In a spreadsheet, save it as “CSV UTF-8 (comma delimited)”.':
    'Mewn taenlen, cadwch hi fel “CSV UTF-8 (comma delimited)”.',
  'This is a workbook, not a CSV file.': 'Llyfr gwaith yw hwn, nid ffeil CSV.',
  'This is UTF-16.': 'UTF-16 yw hwn.',
  'This is not UTF-8, so letters such as ŵ would be lost.':
    'Nid UTF-8 yw hwn, felly byddai llythrennau fel ŵ yn cael eu colli.',
  'The file is empty. Its first row names the columns, and every row below it is one record.':
    'Mae’r ffeil yn wag. Mae ei rhes gyntaf yn enwi’r colofnau, ac mae pob rhes oddi tani yn un cofnod.',
  'The quotation marks do not fit together from here on. A cell that holds a quotation mark, a comma or a new line stands in quotation marks, and a quotation mark in it is written twice.':
    'Nid yw’r dyfynodau’n ffitio at ei gilydd o’r fan hon ymlaen. Mae cell sy’n cynnwys dyfynnod, coma neu linell newydd yn sefyll mewn dyfynodau, ac ysgrifennir dyfynnod ynddi ddwywaith.',
  'A file may hold at most {0} rows. Split it, and send one part after the other.':
    'Gall ffeil gynnwys dim mwy na {0} rhes. Rhannwch hi, ac anfonwch un rhan ar ôl y llall.',
};
