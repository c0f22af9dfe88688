import type { Language } from './index';

/** The first steps of a concern, as the policy says them, in Welsh: ours until a translator has read it. */
export const FIRST_STEPS_IN_WELSH: Readonly<Record<string, string>> = {
  'In immediate danger: call 999.': 'Mewn perygl uniongyrchol: ffoniwch 999.',
  'Telephone social services, or the out-of-hours team, today; nobody has to agree first.':
    'Ffoniwch y gwasanaethau cymdeithasol, neu’r tîm y tu allan i oriau, heddiw; nid oes rhaid i neb gytuno yn gyntaf.',
  'Say to the child what happens next, where that is safe.':
    'Dywedwch wrth y plentyn beth sy’n digwydd nesaf, lle mae hynny’n ddiogel.',
  'Ask the young adult what they want to happen.': 'Gofynnwch i’r oedolyn ifanc beth y mae am iddo ddigwydd.',
  'Telephone adult services; a refusal is recorded, and overridden only for coercion, public interest or imminent danger.':
    'Ffoniwch y gwasanaethau oedolion; cofnodir gwrthodiad, ac ni chaiff ei ddiystyru ond oherwydd gorfodaeth, budd y cyhoedd neu berygl ar fin digwydd.',
  'Call the police: 999 now, 101 when it can wait.': 'Ffoniwch yr heddlu: 999 nawr, 101 pan all aros.',
  'Tell the manager today, and the probation or MAPPA lead where there is one.':
    'Dywedwch wrth y rheolwr heddiw, ac wrth yr arweinydd prawf neu MAPPA lle mae un.',
  'Where a child may be harmed: telephone social services.':
    'Lle gallai plentyn gael niwed: ffoniwch y gwasanaethau cymdeithasol.',
  'Who warns the person at risk is decided with the police.':
    'Penderfynir gyda’r heddlu pwy sy’n rhybuddio’r person sydd mewn perygl.',
  'Write down what was said, as said; ask no leading questions.':
    'Ysgrifennwch yr hyn a ddywedwyd, fel y’i dywedwyd; peidiwch â gofyn cwestiynau arweiniol.',
  'Tell the manager today, who decides with the police what follows.':
    'Dywedwch wrth y rheolwr heddiw, sy’n penderfynu gyda’r heddlu beth sy’n dilyn.',
  'Say to the child what has to be passed on, as they were told it would be.':
    'Dywedwch wrth y plentyn beth y mae’n rhaid ei drosglwyddo, fel y dywedwyd wrtho y byddai.',
  'Telephone social services; tell the police what is known of those who exploit.':
    'Ffoniwch y gwasanaethau cymdeithasol; dywedwch wrth yr heddlu yr hyn sy’n hysbys am y rhai sy’n camfanteisio.',
  'Consider the National Referral Mechanism; an adult must consent.':
    'Ystyriwch y Mecanwaith Atgyfeirio Cenedlaethol; rhaid i oedolyn gydsynio.',
  'Call the police: 999 where there is danger, 101 otherwise.':
    'Ffoniwch yr heddlu: 999 lle mae perygl, 101 fel arall.',
  'Ask those who know them, in the safe way.': 'Gofynnwch i’r rhai sy’n eu hadnabod, yn y ffordd ddiogel.',
  'When they are back: somebody whom they trust listens, and this is looked at again.':
    'Pan fyddant yn ôl: mae rhywun y maent yn ymddiried ynddo yn gwrando, ac edrychir ar hyn eto.',
  'Do not tell the person whom it is about, and do not look into it yourself.':
    'Peidiwch â dweud wrth y person dan sylw, a pheidiwch ag ymchwilio i’r mater eich hun.',
  'Report to the designated officer of their place of work.': 'Adroddwch wrth swyddog dynodedig eu gweithle.',
  'Tell the next person up who has no part in it.': 'Dywedwch wrth y person nesaf i fyny nad oes ganddo ran ynddo.',
};

/** A first step in this language; null where it is not said in it. */
export const firstStepIn = (language: Language, step: string): string | null =>
  language === 'en' ? step : (FIRST_STEPS_IN_WELSH[step] ?? null);
