import type { z } from 'zod';
import { localDateOf } from '../../../../../domain/calendar/london-time';
import type { Instant } from '../../../../../domain/calendar/london-time';
import { RELATIONS } from '../../../../../domain/related-children';
import { childPage, PAGES, PATHS, relatedChildrenPage } from '../../../../paths';
import type { relatedChildren as relatedSchema } from '../../../../schemas/related-children';
import { canBeSearchedBy, SEARCHED_BY } from '../../../../schemas/primitives';
import { reason } from '../../../acts/about-task';
import { carryOutOneOf, shownActs, untouched } from '../../../acts/act';
import type { Act, Returned } from '../../../acts/act';
import { idOf, optionsIn } from '../../../acts/fields';
import type { Field, Option } from '../../../acts/fields';
import { emptyForm, textOf } from '../../../parts/forms';
import type { Call, Fields, Page, Shown } from '../../../page';
import { savedAt, savedOf } from '../../../parts/saved';
import { rulesBehind } from '../../../parts/why';
import type { RulesBehind } from '../../../parts/why';
import { childIdOf, foundBy } from './child';

type Related = z.output<typeof relatedSchema>;
type Link = Related['rows'][number];

/** Children who belong together, or must not meet: shown as far as their reader may know, linked, and no longer linked. */
export const relatedChildren: Page = {
  path: PAGES.relatedChildren,
  show: async (call) => shown(call, await relatedTo(call), untouched(), null),
  send: async (call, typed) => {
    const found = await relatedTo(call);
    const named = typed['act'] === 'withdraw-link' ? [] : await childrenNamed(call, typed);
    if (typed['act'] === 'find-child') return shown(call, found, asked(call, typed, named), named);
    const came = await carryOutOneOf(call, actsOn(call, found, named, typed), typed);
    if (!('done' in came)) return shown(call, found, came, named);
    const { warnings = [] } = came.answered as { readonly warnings?: readonly unknown[] };
    const did = warnings.length > 0 ? 'linked-and-could-meet' : came.act;
    return savedAt(relatedChildrenPage(childIdOf(call)), came.done, did);
  },
};

/** The children to whom this one belongs, and the rules behind what is asked here: read together. */
interface Found extends Related {
  readonly by: RulesBehind;
}

async function relatedTo(call: Call): Promise<Found> {
  const [found, by] = await Promise.all([
    call.ask('get', PATHS.relatedChildren, { params: { childId: childIdOf(call) } }) as Promise<Related>,
    rulesBehind(call),
  ]);
  return { ...found, by };
}

/** The other children of this name whom this person may know. */
async function childrenNamed(call: Call, typed: Fields): Promise<readonly Option[]> {
  const text = textOf(typed, 'name') ?? '';
  if (!canBeSearchedBy(text)) return [];
  return (await foundBy(call, text))
    .filter(({ childId }) => childId !== childIdOf(call))
    .map(({ childId, givenName, familyName, dateOfBirth }) => ({
      value: childId,
      text: `${givenName} ${familyName}, ${call.t('born')} ${call.day(dateOfBirth)}`,
    }));
}

/** The next question once a name was written: which of them is meant, and how they belong together. */
function asked({ t }: Call, typed: Fields, named: readonly Option[]): Returned {
  const act = named.length > 0 ? 'link-children' : 'find-child';
  const isName = canBeSearchedBy(textOf(typed, 'name') ?? '');
  const text = isName ? t('related.nobodyOfThatName') : t('searchNeeded', SEARCHED_BY);
  const wrong = named.length > 0 ? [] : [{ field: idOf(act, 'name'), text }];
  return { act, form: { ...emptyForm(), fields: typed, wrong } };
}

const NAME: Field = { name: 'name', label: 'nameOfOther', is: 'line', needed: true };
const stands = ({ linkId, withdrawnAt }: Link) => linkId !== null && withdrawnAt === null;

function actsOn(call: Call, { rows }: Related, named: readonly Option[] | null, typed: Fields): readonly Act[] {
  const { t, may } = call;
  const params = { childId: childIdOf(call) };
  const acts: Act[] = [];
  if (may('post', PATHS.relatedChildren)) {
    const isNamed = named !== null && named.length > 0;
    acts.push(
      isNamed
        ? {
            ...{ act: 'link-children', path: PATHS.relatedChildren, params },
            fields: [
              NAME,
              { name: 'relatedChildId', label: 'whichOfThem', is: 'choice', needed: true, options: named },
              { name: 'relation', is: 'choice', needed: true, options: optionsIn(t, RELATIONS, 'relations') },
              { name: 'because', label: 'whyApart', is: 'long' },
            ],
            body: ({ relatedChildId, relation, because }) => ({ relatedChildId, relation, because }),
          }
        : { act: 'find-child', path: PATHS.relatedChildren, params, fields: [NAME] },
    );
  }
  const standing = rows.filter(stands);
  if (standing.length > 0 && may('post', PATHS.withdrawLink)) {
    const options = standing.map((link) => ({ value: link.linkId ?? '', text: saysOf(call, link) }));
    acts.push({
      ...{ act: 'withdraw-link', path: PATHS.withdrawLink, params: { ...params, linkId: typed['linkId'] ?? '' } },
      fields: [{ name: 'linkId', label: 'whichLink', is: 'choice', needed: true, options }, reason],
      body: (said) => ({ reason: said['reason'] }),
    });
  }
  return acts;
}

const saysOf = ({ t }: Call, { childName, relation }: Link) =>
  `${childName ?? ''}: ${relation === null ? '' : t(`relations.${relation}`)}`;

function shown(call: Call, found: Found, came: Returned, named: readonly Option[] | null): Shown {
  const { t, day } = call;
  const lineOf = (link: Link) => {
    const { linkId, because, at, askName, withdrawnAt, withdrawnBecause } = link;
    if (linkId === null) {
      const whom = askName === null ? t('related.askService') : t('related.ask', { name: askName });
      return { title: t('related.another'), lines: [whom] };
    }
    const dayOf = (moment: string) => day(localDateOf(moment as Instant));
    return {
      title: saysOf(call, link),
      lines: [
        ...(because === null ? [] : [because]),
        ...(at === null ? [] : [t('related.since', { day: dayOf(at) })]),
        ...(withdrawnAt === null ? [] : [t('related.withdrawn', { day: dayOf(withdrawnAt) }), withdrawnBecause ?? '']),
      ],
    };
  };
  const values = {
    ...{ form: came.form, caption: found.childName, back: childPage(childIdOf(call)), ...savedOf(call) },
    ...{ intro: [t('related.why')], rows: found.rows.map(lineOf), nothing: t('related.none') },
    acts: shownActs(actsOn(call, found, named, {}), came, call, found.by),
  };
  const status = came.form.wrong.length > 0 ? 400 : 200;
  return { status, view: 'about-child', title: t('related.title'), values };
}
