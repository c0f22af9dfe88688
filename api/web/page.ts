import type { Request, Response } from 'express';
import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { isConsultant } from '../../domain/people';
import type { Actor } from '../../domain/people';
import { admit, answer } from '../answer';
import { mayDo } from '../permissions';
import { PAGES, PATHS } from '../paths';
import { Problem } from '../problem';
import { notesOf } from '../requests';
import { ROUTES } from '../routes';
import { speaksForStaff } from '../routes/people/colleagues';
import type { Route } from '../routes/route';
import type { Services } from '../services';
import { onceAPage } from './once-a-page';
import { formTokenOf } from './sign-in/sessions';
import type { Sessions } from './sign-in/sessions';
import type { Language, Say } from './words';
import { dayIn, say } from './words';
import { refusalInWelsh } from './words/in-welsh/refusals';
import { whoseChildren } from './words/whose-children';
import type { Visitor } from './sign-in/visitors';
import { ownNowOf } from './parts/own-now';

/** What stands in a request to a route of the API beside its address. */
interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly key?: string;
  readonly ifMatch?: string;
  /** What the answer is to be; JSON where nothing is said. */
  readonly as?: 'text/csv';
}

/** What is for practice: of a plan the day that it has come to. */
interface Practised {
  readonly of: 'plan' | 'contact';
  readonly on: LocalDate | null;
}

/** Which routes answer with what a page is about. */
const ABOUT: Readonly<Record<string, Practised['of']>> = {
  [PATHS.transitionPlan]: 'plan',
  [PATHS.planOutline]: 'plan',
  [PATHS.voluntaryContact]: 'contact',
};

function practisedIn(path: string, answered: unknown, call: Pick<Call, 'now'>): Practised | null {
  const of = ABOUT[path];
  const { rehearsal, aheadSeconds } = (answered ?? {}) as {
    readonly rehearsal?: boolean;
    readonly aheadSeconds?: number;
  };
  if (of === undefined || rehearsal !== true) return null;
  return { of, on: aheadSeconds === undefined ? null : localDateOf(ownNowOf({ aheadSeconds }, call)) };
}

/** A page, or a form of one, that somebody who is signed in has asked for. */
export interface Call {
  readonly request: Request;
  readonly response: Response;
  readonly visitor: Visitor;
  readonly sessions: Sessions;
  readonly language: Language;
  readonly t: Say;
  /** A day as people write it in this language. */
  readonly day: (day: string) => string;
  readonly now: () => Instant;
  /**
   * Asks a route of the API for this person, with the same permissions, checks and access log as over HTTP, and gives the body of its answer. Throws the `Problem` that
   * the API would answer with.
   */
  readonly ask: (method: Route['method'], path: string, sent?: Sent) => Promise<unknown>;
  /** What the page is about, where that is for practice, and which day it is there; null for what is real. */
  readonly practised: () => Practised | null;
  /** Whether this person's role may do what the route does. */
  readonly may: (method: Route['method'], path: string) => boolean;
}

/** What a page shows. */
export interface Shown {
  readonly status?: number;
  readonly view: string;
  readonly title: string;
  readonly values: object;
}

/** A file to keep or print; its name says of which kind. */
export interface Download {
  readonly file: Buffer;
  readonly name: string;
}

/** One page: its address, what it shows, and what its forms do. */
export interface Page {
  readonly path: string;
  readonly show: (call: Call) => Promise<Shown | Download>;
  /** It is a file each time: a list is one where its address asks for that. */
  readonly isFile?: true;
  /** What a form that is sent to this address does: where to go then, or the page again with what is wrong. */
  /** Its form may carry files: each stands in the body of the request as a `Buffer`. */
  readonly takesFile?: true;
  readonly send?: (call: Call, fields: Fields) => Promise<string | Shown | Download>;
}

/** What was typed, by the name of its field. */
export type Fields = Readonly<Record<string, string>>;

export function callOf(
  visitor: Visitor,
  parts: Pick<Call, 'request' | 'response' | 'language' | 'sessions'>,
  services: Services,
  door: () => Promise<void>,
): Call {
  const { actor } = visitor;
  const isShown = parts.request.method === 'GET';
  const asked = isShown ? { ...services, register: onceAPage(services.register) } : services;
  let practised: Practised | null = null;
  return {
    practised: () => practised,
    ...{ ...parts, visitor, t: say(parts.language), now: services.now },
    day: (day) => dayIn(parts.language, day),
    may: (method, path) => mayDo(actor.role, routeAt(method, path).action),
    ask: async (method, path, sent = {}) => {
      try {
        const around = { actor, services: asked, door, response: parts.response };
        const answered = await askRoute(routeAt(method, path), sent, around);
        practised = practisedIn(path, answered, services) ?? practised;
        return answered;
      } catch (error) {
        throw inLanguage(error, parts.language);
      }
    },
  };
}

/** What the API refuses with, in the words of whoever reads it on a page. */
function inLanguage(error: unknown, language: Language): unknown {
  if (language === 'en' || !(error instanceof Problem)) return error;
  const { kind, detail, members, headers } = error;
  return new Problem(kind, refusalInWelsh(detail), { members, headers });
}

interface Surroundings {
  readonly actor: Actor;
  readonly services: Services;
  readonly door: () => Promise<void>;
  readonly response: Response;
}

async function askRoute(
  route: Route,
  { params = {}, query = {}, body = {}, key, ifMatch, as }: Sent,
  { actor, services, door, response }: Surroundings,
): Promise<unknown> {
  const headers: Readonly<Record<string, string | undefined>> = { 'idempotency-key': key, 'if-match': ifMatch };
  const path = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''));
  const request = {
    ...{ path, params: { ...params }, query: { ...query }, body },
    get: (header: string) => headers[header.toLowerCase()],
    accepts: () => as ?? 'application/json',
  };
  const notes = notesOf(response);
  const asking = { route, request, actor, services, door, notes: { ...notes, commandId: null } };
  await admit(asking);
  const { body: answered } = await answer(asking);
  notes.commandId = asking.notes.commandId;
  return answered;
}

/** The route of the API at this address. Throws when there is none: a page can only show what the API can. */
function routeAt(method: Route['method'], path: string): Route {
  const found = ROUTES.find((route) => route.method === method && route.path === path);
  if (found === undefined) throw new Error(`No route ${method} ${path}.`);
  return found;
}

/** What every page of somebody who is signed in shows around itself. */
export function frameOf({ visitor, may, t, practised }: Call, at: string): object {
  const { session, member } = visitor;
  const entries = [
    { href: '/', text: t('today'), when: true },
    { href: PAGES.board, text: t('board'), when: may('get', PATHS.summary) },
    {
      href: '/children',
      text: t(whoseChildren(visitor.actor.role)),
      when: may('get', PATHS.transitionPlans),
    },
    { href: PAGES.outlines, text: t('outline.title'), when: may('get', PATHS.planOutlines) },
    { href: PAGES.contacts, text: t('contact.title'), when: may('get', PATHS.voluntaryContacts) },
    { href: PAGES.search, text: t('search'), when: may('post', PATHS.search) },
    { href: PAGES.concerns, text: t('concerns'), when: may('get', PATHS.concerns) },
    { href: PAGES.advice, text: t('advice.title'), when: isConsultant(visitor.actor.role) },
    { href: PAGES.policy, text: t('policy.title'), when: may('post', PATHS.adoptPolicy) },
    { href: PAGES.imports, text: t('imports.title'), when: may('post', PATHS.imports) },
    { href: PAGES.staff, text: t('office.staff'), when: speaksForStaff(visitor.actor) },
    { href: PAGES.account, text: t('account'), when: true },
  ];
  const navigation = entries.filter(({ when }) => when).map(({ href, text }) => ({ href, text, active: href === at }));
  return {
    navigation,
    person: member.name,
    formToken: formTokenOf(session.secret),
    practised: practised(),
  };
}
