import { both } from '../headings';

// What the page says on which a whole caseload is handed on, side by side. The Welsh is ours until a translator has read it.

export const CASELOAD_TITLES = {
  'transfer-caseload': both('Give their plans to others', 'Rhoi eu cynlluniau i eraill'),
} as const;

export const CASELOAD_FIRST = {
  'transfer-caseload': both(
    'Choose among whom. You see who would get which child before anything is done, and can change it child by child.',
    'Dewiswch ymhlith pwy. Cewch weld pwy fyddai’n cael pa blentyn cyn i ddim gael ei wneud, a gallwch ei newid fesul plentyn.',
  ),
};

export const CASELOAD_FIELDS = {
  amongWhom: both('Who can take them on?', 'Pwy all eu cymryd ymlaen?'),
} as const;

export const CASELOAD_AFTERWARDS = {
  'transfer-caseload': both(
    'Whoever is named hears of it. Each child is told first, and the plan goes over once they were; where it could not wait, it has gone over already.',
    'Bydd pwy bynnag a enwir yn clywed. Dywedir wrth bob plentyn yn gyntaf, ac mae’r cynllun yn symud wedyn; lle na allai aros, mae eisoes wedi symud.',
  ),
} as const;

export const CASELOAD_VALUES = {
  caseload: {
    who: both('{{name}}. Open plans now: {{plans}}', '{{name}}. Cynlluniau agored nawr: {{plans}}'),
    look: both('Show who would get which child', 'Dangos pwy fyddai’n cael pa blentyn'),
    theirs: both('The children whose plans they hold', 'Y plant y maen nhw’n dal eu cynlluniau'),
    nothingDone: both(
      'Nothing is done yet. This is who would get which child:',
      'Nid oes dim wedi’i wneud eto. Dyma bwy fyddai’n cael pa blentyn:',
    ),
    notGiven: both(
      'These cannot be given like that: why stands beside each. Choose somebody else, or leave it where it is.',
      'Ni ellir rhoi’r rhain felly: mae’r rheswm wrth ymyl pob un. Dewiswch rywun arall, neu ei adael lle y mae.',
    ),
    stays: both('Nobody yet: stays with {{name}}', 'Neb eto: yn aros gyda {{name}}'),
    would: both(
      '{{name}}: {{plans}} open plans now, and {{given}} more by this',
      '{{name}}: {{plans}} o gynlluniau agored nawr, a {{given}} yn rhagor drwy hyn',
    ),
    giveNow: both('Give them now', 'Eu rhoi nawr'),
    holdsNone: both(
      'They hold no plan that you could give to somebody else.',
      'Nid ydynt yn dal cynllun y gallech ei roi i rywun arall.',
    ),
    chooseFirst: both('Choose somebody for at least one child', 'Dewiswch rywun ar gyfer o leiaf un plentyn'),
    nobodyElse: both(
      'Nobody else in your service can take a plan on.',
      'Ni all neb arall yn eich gwasanaeth gymryd cynllun ymlaen.',
    ),
  },
} as const;
