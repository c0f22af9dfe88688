import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import nunjucks from 'nunjucks';
import { PAGES } from '../paths';
import { ASSETS } from './assets';
import type { Cookies } from './sign-in/cookies';
import type { FormShown, Left, Wrong } from './parts/forms';
import { dayIn, LANGUAGE_NAMES, LANGUAGES, say } from './words';
import type { Language } from './words';

const COMPONENTS = join(require.resolve('govuk-frontend/package.json'), '..', 'dist');
const views = new nunjucks.Environment(new nunjucks.FileSystemLoader([join(__dirname, 'views'), COMPONENTS]), {
  autoescape: true,
  throwOnUndefined: false,
});

views.addFilter('wrongAt', (form: { readonly wrong: readonly Wrong[] }, field: string, error: string) => {
  const wrong = form.wrong.find((each) => each.field === field);
  return wrong === undefined ? undefined : { text: wrong.text, visuallyHiddenText: error };
});

/** All but the first. */
views.addFilter('others', (all: readonly unknown[]) => all.slice(1));

/** Gives each page a nonce, without which the browser runs nothing that stands in it. */
export const withNonce: RequestHandler = (_request, response, next) => {
  response.locals['cspNonce'] = randomBytes(16).toString('base64');
  next();
};

/** A page may load its style and script from here, run nothing else, send forms only here, and be framed by nobody. */
export function pageHeaders(publicUrl: string): RequestHandler {
  const nonce = (_request: unknown, response: unknown) =>
    `'nonce-${String((response as Response).locals['cspNonce'])}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonce],
        // For the language helper, while somebody types.
        connectSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https:'),
    xFrameOptions: { action: 'deny' },
  });
}

/** What was asked for last counts, then what was chosen before, then what the member of staff reads, then what the browser says. */
export function languageOf(request: Request, cookies: Cookies, reads: 'en' | 'cy' | 'both' = 'both'): Language {
  const { language } = request.query as { language?: unknown };
  const before = cookies.language.of(request);
  const asked = LANGUAGES.find((known) => known === language) ?? LANGUAGES.find((known) => known === before);
  if (asked !== undefined) return asked;
  if (reads !== 'both') return reads;
  return request.acceptsLanguages([...LANGUAGES]) === 'cy' ? 'cy' : 'en';
}

/** Remembers the language that somebody has just chosen. */
export const rememberLanguage =
  (cookies: Cookies): RequestHandler =>
  (request, response, next) => {
    const { language } = request.query as { language?: unknown };
    const chosen = LANGUAGES.find((known) => known === language);
    if (chosen !== undefined) cookies.language.set(response, chosen);
    next();
  };

interface ShownPage {
  readonly status?: number;
  readonly view: string;
  readonly language: Language;
  readonly title: string;
  readonly values?: object;
}

/** What was written in a form that is gone from the page, because somebody was faster or things have moved on; else null. */
function leftOut({ form }: { readonly form?: Partial<FormShown> }, drawn: string): Left | null {
  const left = form?.left;
  return left === undefined || left.written.length === 0 || drawn.includes(`id="${left.act}"`) ? null : left;
}

/** What stands in an address of ours: ids, words and days, or a path of our own. Nothing else is said again. */
const OURS = /^(?:[\w.=~-]*|\/(?!\/)[\w/-]*)$/;

/** What the address asks beside the language, so that whoever chooses another language stays where they are: `a=b&`, or nothing. */
function addressedBeside({ query }: Request): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (name !== 'language' && typeof value === 'string' && OURS.test(value)) asked.set(name, value);
  }
  return asked.size === 0 ? '' : `${asked.toString()}&`;
}

/** Answers with a page, packed where the browser unpacks it. Whatever stands in `values` is escaped. */
export function show(response: Response, { status = 200, view, language, title, values = {} }: ShownPage): void {
  const { cspNonce } = response.locals as { cspNonce: string };
  const page = {
    language,
    languages: LANGUAGES.map((each) => ({ code: each, name: LANGUAGE_NAMES[each] })),
    path: response.req.path,
    t: say(language),
    day: (day: string) => dayIn(language, day),
    title,
    pages: PAGES,
    assets: ASSETS,
    cspNonce,
  };
  // Where the reader is: no page says that otherwise.
  const frame = { here: response.req.path, addressed: addressedBeside(response.req) };
  const drawn = views.render(`${view}.njk`, { ...page, ...values, ...frame });
  const left = leftOut(values, drawn);
  const html = left === null ? drawn : views.render(`${view}.njk`, { ...page, ...values, ...frame, left });
  const zip = response.req.acceptsEncodings('gzip') === 'gzip';
  response
    .status(status)
    .type('html')
    .vary('Accept-Encoding')
    .set(zip ? { 'Content-Encoding': 'gzip' } : {})
    .send(zip ? gzipSync(html) : html);
}
