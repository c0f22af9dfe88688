import type { ExtractSection } from '../../../../domain/policy/sharing';
import type { InBothLanguages } from '../../../../domain/policy/what-changes';
import { both } from '../headings';

// What can be answered on them, and what stands on the pages around them. The Welsh is ours until a translator has read it.

export const SECTIONS: Readonly<Record<ExtractSection, InBothLanguages>> = {
  'practice-recommendations': both('How to work with the child', 'Sut i weithio gyda’r plentyn'),
  'what-helps': both('What helps', 'Beth sy’n helpu'),
  triggers: both('What is hard for the child', 'Beth sy’n anodd i’r plentyn'),
  communication: both('How to speak together', 'Sut i siarad â’n gilydd'),
  strengths: both('Strengths', 'Cryfderau'),
  safety: both('Safety', 'Diogelwch'),
  relationships: both('Relationships', 'Perthnasoedd'),
  development: both('Development', 'Datblygiad'),
  'trauma-narrative': both('What has happened to the child', 'Beth sydd wedi digwydd i’r plentyn'),
};

export const PLAN_ACT_VALUES = {
  sections: SECTIONS,
  planParts: {
    voice: both('The child’s voice', 'Llais y plentyn'),
    safety: both('Safety', 'Diogelwch'),
    steps: both('Steps and dates', 'Camau a dyddiadau'),
    orders: both('Orders, court and missed appointments', 'Gorchmynion, llys ac apwyntiadau a gollwyd'),
    places: both('Custody, and other areas', 'Y ddalfa, ac ardaloedd eraill'),
    around: both('Around the child', 'O amgylch y plentyn'),
    people: both('Who works with the child', 'Pwy sy’n gweithio gyda’r plentyn'),
    sharing: both('What is shared of the formulation', 'Yr hyn a rennir o’r fformiwleiddiad'),
    records: both('What should not have been written', 'Yr hyn na ddylai fod wedi’i ysgrifennu'),
  },
  maySpeakAnswers: {
    'not-asked': both('Not asked yet', 'Heb ofyn eto'),
    yes: both('Yes', 'Cawn'),
    no: both('No', 'Na chawn'),
  },
  left: {
    title: both('What you wrote', 'Yr hyn a ysgrifennoch'),
    says: both(
      'It was not saved. Copy from it what is still needed.',
      'Ni chafodd ei gadw. Copïwch ohono yr hyn sydd ei angen o hyd.',
    ),
    notAnyMore: both(
      'This cannot be done here any more: somebody was faster, or things have moved on. Nothing was changed.',
      'Ni ellir gwneud hyn yma mwyach: roedd rhywun yn gynt, neu mae pethau wedi symud ymlaen. Ni newidiwyd dim.',
    ),
  },
  planMore: {
    title: both('Everything that can be done', 'Popeth y gellir ei wneud'),
    nothing: both('There is nothing here for you to do now.', 'Nid oes dim yma i chi ei wneud nawr.'),
    notNowTitle: both('This cannot be done now', 'Ni ellir gwneud hyn nawr'),
    notNow: both(
      'It is done already, the plan has moved on, or it is for others to do. Nothing was changed.',
      'Mae wedi’i wneud eisoes, mae’r cynllun wedi symud ymlaen, neu mae’n waith i eraill. Ni newidiwyd dim.',
    ),
    aboutWhat: both('Say about what we may speak with them', 'Dywedwch am beth y cawn ni siarad â nhw'),
    interpreterNeedsBoth: both(
      'Say into which language, and who interprets',
      'Dywedwch i ba iaith, a phwy sy’n cyfieithu',
    ),
    goesOnNeedsBoth: both('Say with whom it was decided, and why', 'Dywedwch gyda phwy y penderfynwyd, a pham'),
    inviteSomebody: both(
      'Say what is expected of one agency at least',
      'Dywedwch beth a ddisgwylir gan un asiantaeth o leiaf',
    ),
  },
  decisionSteps: {
    warning: both('A warning', 'Rhybudd'),
    enforcement: both('Enforcement', 'Gorfodi'),
    'no-step': both('No step', 'Dim cam'),
  },
  sharing: {
    title: both('What is shared of the formulation', 'Yr hyn a rennir o’r fformiwleiddiad'),
    what: both(
      'Each part is written for a named person, for a purpose and for a time. Nothing is shared by itself.',
      'Mae pob rhan wedi’i hysgrifennu ar gyfer person a enwir, at ddiben ac am gyfnod. Ni rennir dim ar ei ben ei hun.',
    ),
    none: both('Nothing was decided yet.', 'Ni phenderfynwyd dim eto.'),
    until: both('can be read until {{day}}', 'gellir ei ddarllen hyd at {{day}}'),
    named: both(
      'Choose a colleague, or name somebody elsewhere and where they work',
      'Dewiswch gydweithiwr, neu enwch rywun arall a ble maen nhw’n gweithio',
    ),
    nothingWritten: both(
      'Open at least one section and write what is shared of it',
      'Agorwch o leiaf un adran ac ysgrifennwch yr hyn a rennir ohoni',
    ),
    noteAlone: both(
      'You wrote how to read this section, and not what is shared of it. Write that, or leave both empty',
      'Ysgrifennoch sut i ddarllen yr adran hon, ac nid yr hyn a rennir ohoni. Ysgrifennwch hynny, neu gadewch y ddau’n wag',
    ),
    whyThisToo: both(
      'Say why a section goes too that is not shared by default, or leave it out',
      'Dywedwch pam y mae adran na chaiff ei rhannu’n arferol yn mynd hefyd, neu gadewch hi allan',
    ),
    eachOnce: both('Choose each section once', 'Dewiswch bob adran unwaith'),
    whyNotAsked: both('Say why the child was not asked', 'Dywedwch pam na ofynnwyd i’r plentyn'),
    whoLooked: both('Who has looked at it', 'Pwy sydd wedi edrych arno'),
  },
  sharingStates: {
    shared: both('Shared', 'Rhannwyd'),
    'not-shared': both('Not shared', 'Heb ei rannu'),
    received: both('Shared, and it has arrived', 'Rhannwyd, ac mae wedi cyrraedd'),
    expired: both('it can be read no more', 'ni ellir ei ddarllen mwyach'),
    withdrawn: both('withdrawn', 'tynnwyd yn ôl'),
  },
  looks: {
    shown: both('read it', 'wedi’i ddarllen'),
    ended: both('came too late', 'daeth yn rhy hwyr'),
    denied: both('was not let in', 'ni chafodd fynediad'),
  },
} as const;

/** Answers that stand nowhere else. */
export const PLAN_ACT_ANSWERS = {
  'whoever-works-with-me': both('whoever works with me', 'pwy bynnag sy’n gweithio gyda mi'),
  'not-said': both('they have not said', 'nid ydynt wedi dweud'),
  'interpreting-service': both('an interpreting service', 'gwasanaeth cyfieithu'),
  'member-of-staff': both('a member of staff', 'aelod o staff'),
  youth: both('children', 'plant'),
  adult: both('adults', 'oedolion'),
} as const;
