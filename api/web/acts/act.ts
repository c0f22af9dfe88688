import { createHash } from 'node:crypto';
import { PAGES, PATHS } from '../../paths';
import type { Call, Fields } from '../page';
import { emptyForm, keyAgain, keyOf, textOf, wrongOf } from '../parts/forms';
import type { FormShown, Left } from '../parts/forms';
import { idOf, labelOf, read, unitAfter } from './fields';
import { isHelped, suggestedFor } from './wording';
import type { RulesBehind } from '../parts/why';
import type { AskedWith } from '../words/yes-or-no';
import type { Field, Said } from './fields';

/** One thing that somebody can do on a page: a form of its own, that gives one command. What it says stands under `acts` in the words. */
export interface Act {
  readonly act: string;
  /** The route of the API that carries it out. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** The revision that its reader decides on, where the command asks for one. */
  readonly rev?: number;
  readonly query?: Readonly<Record<string, string>>;
  /** The states of its task in which it makes sense; left out: whatever state it is in. */
  readonly states?: readonly string[];
  readonly fields: readonly Field[];
  /** What does not go together in the answers: the question that it is said beside, and what is said. */
  readonly wrong?: (said: Said) => { readonly name: string; readonly says: string } | null;
  /** What is sent; left out: what was answered, as it is. */
  readonly body?: (said: Said) => object;
  /** What is shown of what would come of it, line by line, before it is carried out; left out: it is carried out at once. */
  readonly looksFirst?: (wouldBe: unknown) => readonly string[];
}

/** The form that came back, with what is wrong with it. */
export interface Returned {
  readonly act: string | null;
  readonly form: FormShown;
}
export const untouched = (): Returned => ({ act: null, form: emptyForm() });

/** The act whose form was sent; null where it is none of these. */
const chosenOf = (acts: readonly Act[], { act }: Fields): Act | null => acts.find((one) => one.act === act) ?? null;

/** An act that was carried out, or is on its way, with what the API has answered. */
export interface Done {
  readonly act: string;
  readonly done: 'yes' | 'soon';
  readonly answered: unknown;
}

/**
 * Carries out the act whose form was sent. Where it is none of these any more, because somebody was faster or things have moved on,
 * nothing happens, and what was written comes back.
 */
export async function carryOutOneOf(call: Call, acts: readonly Act[], typed: Fields): Promise<Done | Returned> {
  const chosen = chosenOf(acts, typed);
  return chosen === null ? notAnyMore(call, typed) : carryOut(call, chosen, typed);
}

/** The answer to a form that the page does not have any more. */
export const notAnyMore = ({ t }: Call, typed: Fields): Returned => ({
  act: null,
  form: { ...emptyForm(), wrong: [{ field: '', text: t('left.notAnyMore') }], left: sentencesIn(typed) },
});

/** Everything that more than one word was written of, where nobody knows any more what was asked. */
const sentencesIn = (typed: Fields): Left => ({
  act: typed['act'] ?? '',
  written: Object.keys(typed)
    .map((name) => ({ label: null, text: textOf(typed, name) ?? '' }))
    .filter(({ text }) => /\s/.test(text)),
});

/** What was written as an answer to the questions of this act. */
export const leftOf = ({ act, fields }: Act, typed: Fields, t: Call['t']): Left => ({
  act,
  written: fields
    .filter(({ is }) => is === 'line' || is === 'long')
    .map((field) => ({ label: t(`fields.${labelOf(field)}`), text: textOf(typed, field.name) ?? '' }))
    .filter(({ text }) => text !== ''),
});

/** Recognises the answers of which somebody was shown what would come of them. */
export const markOf = (said: Said): string => createHash('sha256').update(JSON.stringify(said)).digest('hex');

/**
 * Carries out what was chosen. Answers with the form where something is wrong, where words could see the child first and are not
 * sent as they are written, or where what would come of it is looked at first; and else with whether it is done already.
 */
export async function carryOut(call: Call, one: Act, typed: Fields): Promise<Done | Returned> {
  const { act, path, params, query = {}, fields, body, wrong: against, looksFirst } = one;
  const { ask, t } = call;
  const key = keyOf(typed);
  const { said, wrong } = read(act, fields, typed, t);
  const found = wrong.length > 0 ? null : against?.(said);
  const all = found ? [{ field: idOf(act, found.name), text: t(found.says) }] : wrong;
  const form = { key, fields: typed, wrong: all, left: leftOf(one, typed, t) };
  if (all.length > 0) return { act, form };
  const mark = markOf(said);
  const isLookedAt = typed['looked'] === mark;
  const suggested = typed['asWritten'] === 'yes' || isLookedAt ? [] : await suggestedFor(call, act, fields, said);
  if (suggested.length > 0) return { act, form: { ...form, suggested } };
  const [rev = ''] = /^\d+$/.exec(typed['rev'] ?? '') ?? [];
  try {
    const sent = { params, query, body: body === undefined ? said : body(said), key };
    if (looksFirst && !isLookedAt) {
      const lines = looksFirst(await ask('post', path, { ...sent, query: { ...query, dryRun: 'true' } }));
      return { act, form: { ...form, looked: { mark, lines } } };
    }
    const answered = await ask('post', path, rev === '' ? sent : { ...sent, ifMatch: rev });
    const { status } = answered as { readonly status?: unknown };
    return { act, done: status === 'accepted' ? 'soon' : 'yes', answered };
  } catch (error) {
    const { field, text } = wrongOf(
      error,
      fields.map((field) => ({ name: field.name, label: t(`fields.${labelOf(field)}`) })),
      t,
    );
    const told = { field: field === null ? act : idOf(act, field), text };
    return { act, form: { ...form, key: keyAgain(error, key), wrong: [told] } };
  }
}

/**
 * The acts as the view shows them: the one that came back keeps what was typed, and stands open. Each says by which of the rules it is
 * asked, where they are given.
 */
export function shownActs(
  acts: readonly Act[],
  { act, form }: Returned,
  { t }: Pick<Call, 't'>,
  by: Pick<RulesBehind, 'form'> | null = null,
): object {
  return acts.map((one) => {
    const came = one.act === act;
    return {
      act: one.act,
      title: t(`acts.${one.act}.title`),
      // What its button says: that it only shows what would come of it, as long as that was not seen.
      does: t(one.looksFirst && !(came && form.looked) ? `lookFirst.${one.act}-look` : `acts.${one.act}.title`),
      hint: wordsAt(t, `acts.${one.act}.hint`),
      key: came ? form.key : `${form.key}-${one.act}`,
      rev: String(one.rev ?? ''),
      open: came,
      why: by?.form(one.act) ?? null,
      form: came ? form : { wrong: [] },
      fields: shownFields(one, came ? form : null, t),
    };
  });
}

/** The questions in their order; those that stand under one that opens are within it, and hold it open once something is written there, or wrong. */
function shownFields({ act, fields }: Act, came: Returned['form'] | null, t: Call['t']): object {
  const shown = (field: Field) => shownField(act, field, came?.fields ?? null, t);
  const isWrong = ({ id }: { readonly id: string }) => came?.wrong.some(({ field }) => field === id) === true;
  return fields
    .filter((field) => !standsUnder(field))
    .map((field) => {
      const below = fields.filter((other) => standsUnder(other) === field.name).map(shown);
      const whole = shown(field);
      return { ...whole, below, isOpen: [whole, ...below].some((one) => one.value !== '' || isWrong(one)) };
    });
}

const standsUnder = (field: Field): string | null => ('under' in field ? field.under : null);

function shownField(act: string, field: Field, typed: Fields | null, t: Call['t']) {
  const { name, is, first = '' } = field;
  const value = typed === null ? first : (typed[name] ?? '');
  const [year = '', month = '', day = ''] = is === 'day' && typed === null ? first.split('-') : [];
  const parts = { day, month, year };
  const part = (of: keyof typeof parts) => (typed === null ? parts[of] : (typed[`${name}-${of}`] ?? ''));
  const chosen = (one: string) => (typed === null ? first.split(' ').includes(one) : typed[`${name}.${one}`] === 'yes');
  const options = 'options' in field ? field.options : 'asks' in field ? yesOrNo(field.asks, t) : [];
  return {
    listed: 'listed' in field,
    opens: 'opens' in field,
    helpedBy: isHelped(field) ? PAGES.whileTyping : null,
    ...{ name, is, value, id: idOf(act, name), label: t(`fields.${labelOf(field)}`) },
    suffix: field.is === 'number' && field.unit !== undefined ? unitAfter(t, field.unit, Number(first)) : null,
    hint: wordsAt(t, `hints.${field.hint ?? labelOf(field)}`),
    day: { day: part('day'), month: part('month'), year: part('year') },
    items: options.map((option) => ({
      ...option,
      ...(is === 'several' ? { name: `${name}.${option.value}`, value: 'yes' } : {}),
      checked: is === 'several' ? chosen(option.value) : value === option.value,
      selected: value === option.value,
    })),
  };
}

const yesOrNo = (asks: AskedWith, t: Call['t']) => [
  { value: 'yes', text: t(`yesTo.${asks}`) },
  { value: 'no', text: t(`noTo.${asks}`) },
];

/** What the words say under this key; empty where they say nothing. */
export function wordsAt(t: Call['t'], key: string): string {
  const said = t(key);
  return said === key ? '' : said;
}

/** Colleagues to whom a thing can be given, as answers to a question. */
export async function colleagues(
  { ask }: Call,
  as: 'case-manager' | 'receiving-officer',
  serviceId: string | null,
): Promise<readonly { readonly value: string; readonly text: string }[]> {
  const { rows } = (await ask('get', PATHS.staff, { query: { assignable: 'true', for: as } })) as {
    readonly rows: readonly { readonly staffId: string; readonly name: string; readonly serviceId: string }[];
  };
  return rows.filter((row) => row.serviceId === serviceId).map(({ staffId, name }) => ({ value: staffId, text: name }));
}
