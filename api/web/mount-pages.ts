import { promisify } from 'node:util';
import express from 'express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { StaffId } from '../../domain/ids';
import { doorOf } from '../door';
import { perAddress, perPerson } from '../edge';
import { problemOfParser } from '../mount';
import { isOutage } from '../outage';
import { PAGES, restrictedPage } from '../paths';
import { nothingHere, Problem } from '../problem';
import { faultOf, notesOf } from '../requests';
import type { Services } from '../services';
import { together } from '../../register/database/together';
import { endOtherSessions, endSession } from './sign-in/account';
import { assets } from './assets';
import { ALL } from './pages/index';
import { cookiesFor } from './sign-in/cookies';
import { readFileForm } from './parts/file-form';
import { go } from './pages/daily/go';
import { asksForFile } from './parts/lists';
import { callOf, frameOf } from './page';
import type { Call, Fields, Page } from './page';
import { endedThere } from './sign-in/ended-there';
import { NotAnew, ProviderAway, SignInFailed, TooWeak } from './sign-in/providers';
import { isFormToken, sessionsIn } from './sign-in/sessions';
import { languageOf, pageHeaders, rememberLanguage, show, withNonce } from './show';
import { signingIn } from './sign-in/sign-in';
import type { Room } from './sign-in/sign-in';
import { underWay } from './parts/under-way';
import type { Outcome, UnderWay } from './parts/under-way';
import { TurnedAway, visitorsOf } from './sign-in/visitors';
import type { Visitor } from './sign-in/visitors';
import { say } from './words';
import type { Language } from './words';

const FORM_LIMIT = '100kb';
/** The language in which an answer was begun: what goes wrong with it is told in the same. */
const READS = new WeakMap<Response, Language>();

/** A form that did not come from this session's own pages. */
class FormRefused extends Error {
  override readonly name = 'FormRefused';
}

interface Web {
  readonly pages: express.Router;
  /** What a browser is shown at an address where nothing is: mounted after every route. The API's own addresses are left to it. */
  readonly missing: express.Router;
}

/** The pages, for whoever signs in by a provider that knows them. None where no provider does. */
export function pages(services: Services): Web {
  const router = express.Router({ caseSensitive: true, strict: true });
  const missing = express.Router();
  const { webProviders, publicUrl } = services;
  if (publicUrl === null || webProviders.length === 0) return { pages: router, missing };
  const cookies = cookiesFor(publicUrl);
  const sessions = sessionsIn(services.register, services.now);
  const visitors = visitorsOf(services, cookies, sessions);
  const room: Room = { services, publicUrl, cookies, sessions, visitors };
  const entry = signingIn(room);
  const works = underWay();
  const signedIn = signedInBy(room, entry.choose, works);

  const before = [withNonce, pageHeaders(publicUrl), perAddress(services.edge.limits), rememberLanguage(cookies)];
  const sent = [...before, express.urlencoded({ extended: false, limit: FORM_LIMIT })];
  router.use(assets());
  for (const page of ALL) {
    router.get(page.path, noted(page.path), ...before, signedIn(page));
    if (page.send) router.post(page.path, noted(page.path), ...sent, signedIn(page));
  }
  router.get(PAGES.signIn, noted(PAGES.signIn), ...before, entry.signIn);
  router.get(PAGES.signedIn, noted(PAGES.signedIn), ...before, entry.signedIn);
  router.get(PAGES.signedOut, noted(PAGES.signedOut), ...before, entry.goodbye);
  router.post(PAGES.endedThere, noted(PAGES.endedThere), ...sent, endedThere(services));
  router.get(
    PAGES.underWay,
    noted(PAGES.underWay),
    ...before,
    signedIn(async (call) => {
      answerWith(await works.look(call, String(call.request.params['workId'])), call);
    }),
  );
  router.get(PAGES.go, noted(PAGES.go), ...before, signedIn(go(services)));
  const leave = signedIn(async ({ visitor, request, response }) => entry.leave(visitor, request, response));
  router.post(PAGES.signOut, noted(PAGES.signOut), ...sent, leave);
  router.post(PAGES.endSession, noted(PAGES.endSession), ...sent, signedIn(endSession(sessions, services)));
  router.post(
    PAGES.endOtherSessions,
    noted(PAGES.endOtherSessions),
    ...sent,
    signedIn(endOtherSessions(sessions, services)),
  );
  const answersErrors = failed(room, entry.leaving);
  router.use(answersErrors);
  missing.get(BESIDE_THE_API, leftToTheApi, ...before, () => {
    throw nothingHere('address');
  });
  missing.use(answersErrors);
  return { pages: router, missing };
}

const BESIDE_THE_API = /^(?!\/v1(?:\/|$))/;
/** Whoever does not ask for a page first, as no browser does, is answered as by the API. */
const leftToTheApi: RequestHandler = (request, _response, next) => {
  next(request.accepts(['json', 'html']) === 'html' ? undefined : 'route');
};

const noted =
  (route: string): RequestHandler =>
  (_request, response, next) => {
    notesOf(response).route = route;
    next();
  };

/** Answers whoever is signed in; others are led to the sign-in, and from a page back to where they wanted to go. */
function signedInBy(
  { services, cookies, sessions, visitors }: Room,
  choose: (request: Request, response: Response) => Promise<void>,
  works: UnderWay,
) {
  const door = doorOf(services.register);
  const people = new WeakMap<Request, StaffId>();
  const personLimit = perPerson(services.edge.limits, (request) => people.get(request) ?? ('' as StaffId));
  const withinLimit = promisify((request: Request, response: Response, done: (error?: unknown) => void) => {
    personLimit(request, response, done);
  });
  return (page: Page | ((call: Call) => Promise<void>)): RequestHandler =>
    async (request, response) => {
      const visitor = await visitors.visitorOf(request, response);
      if (visitor === null) {
        if (request.method === 'GET' && request.path === PAGES.home) await choose(request, response);
        else
          response.redirect(303, request.method === 'GET' ? `/?back=${encodeURIComponent(request.path)}` : PAGES.home);
        return;
      }
      people.set(request, visitor.actor.staffId);
      await withinLimit(request, response);
      const language = languageOf(request, cookies, visitor.member.language);
      READS.set(response, language);
      const call = callOf(visitor, { request, response, language, sessions }, services, door);
      // Only after the sign-in: nobody else is let send as much.
      if (request.method === 'POST') {
        if (typeof page !== 'function' && page.takesFile) await readFileForm(request, response);
        checkForm(visitor, request);
      }
      if (typeof page === 'function') await page(call);
      else answerWith(await cameOf(page, call, works), call);
    };
}

/** Throws `FormRefused` unless the form is one of this session's own. */
function checkForm({ session }: Visitor, request: Request): void {
  const { token } = (request.body ?? {}) as { token?: unknown };
  if (!isFormToken(session.secret, token)) throw new FormRefused('Not from this session.');
}

/** What a page shows, or what its form comes to: within a moment, or with a sign that it goes on. */
async function cameOf(page: Page, call: Call, works: UnderWay): Promise<Outcome> {
  const { request, t } = call;
  if (request.method !== 'POST' || !page.send) {
    const shown = together(() => page.show(call));
    return page.isFile || asksForFile(request) ? works.settle(call, t('underWay.download'), shown) : shown;
  }
  return works.settle(call, t(`underWay.${page.takesFile ? 'file' : 'form'}`), page.send(call, fieldsOf(request)));
}

function answerWith(outcome: Outcome, call: Call): void {
  const { request, response, language } = call;
  if (typeof outcome === 'string') {
    response.redirect(303, outcome);
    return;
  }
  if ('file' in outcome) {
    response.attachment(outcome.name).send(outcome.file);
    return;
  }
  const { values, ...shown } = outcome;
  show(response, { ...shown, language, values: { ...values, ...frameOf(call, request.path) } });
}

/** A field that came more than once counts for nothing: none of our forms sends one so. */
const fieldsOf = ({ body }: Request): Fields =>
  Object.fromEntries(Object.entries((body ?? {}) as object).filter(([, value]) => typeof value === 'string'));

/** Answers every error of a page with a page that says what to do. */
function failed({ services, cookies }: Room, leaving: ReturnType<typeof signingIn>['leaving']) {
  // Express knows an error handler by its four parameters.
  return async (error: unknown, request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const shut = error instanceof Problem && error.kind === 'restricted' ? error.members['childId'] : undefined;
    if (typeof shut === 'string') {
      const back = request.method === 'GET' ? `?back=${encodeURIComponent(request.path)}` : '';
      response.redirect(303, restrictedPage(shut) + back);
      return;
    }
    const { problem, status } = problemOf(error);
    const { requestId } = notesOf(response);
    if (error instanceof FormRefused) services.log.warn({ requestId }, 'a form of another session');
    if (status >= 500)
      services.log[status === 500 ? 'error' : 'warn']({ requestId, fault: faultOf(error) }, 'page failed');
    if (status === 503) response.set('Retry-After', '2');
    const language = READS.get(response) ?? languageOf(request, cookies);
    const t = say(language);
    const values = {
      why: t(`${problem}Why`),
      reference: status === 500 ? requestId : '',
      leaving: error instanceof TurnedAway || error instanceof TooWeak ? await leaving(error.provider) : null,
    };
    show(response, { status, view: 'problem', language, title: t(problem), values });
  };
}

type PageProblem =
  | 'failed'
  | 'turnedAway'
  | 'tooWeak'
  | 'notAnew'
  | 'formRefused'
  | 'tooMany'
  | 'tooLarge'
  | 'away'
  | 'unexpected'
  | 'missing'
  | 'notAllowed';

/** Said by the body parser. */
const isTooLarge = (error: unknown): boolean => (error as { readonly status?: unknown } | null)?.status === 413;

function problemOf(error: unknown): { readonly problem: PageProblem; readonly status: number } {
  if (error instanceof SignInFailed) return { problem: 'failed', status: 400 };
  if (error instanceof TooWeak) return { problem: 'tooWeak', status: 403 };
  if (error instanceof NotAnew) return { problem: 'notAnew', status: 403 };
  if (error instanceof TurnedAway) return { problem: 'turnedAway', status: 403 };
  if (error instanceof FormRefused) return { problem: 'formRefused', status: 403 };
  if (error instanceof Problem) {
    if (error.status === 429) return { problem: 'tooMany', status: 429 };
    if (error.status === 403) return { problem: 'notAllowed', status: 403 };
    // An address that could be nobody's id is read by the API as a wrong one.
    if (error.status === 404 || error.status === 400) return { problem: 'missing', status: 404 };
    if (error.status === 503) return { problem: 'away', status: 503 };
  }
  if (isTooLarge(error)) return { problem: 'tooLarge', status: 413 };
  // An address that cannot be read, or a form.
  if (problemOfParser(error) !== null) return { problem: 'missing', status: 404 };
  const away = error instanceof ProviderAway || isOutage(error);
  return away ? { problem: 'away', status: 503 } : { problem: 'unexpected', status: 500 };
}
