import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import nunjucks from 'nunjucks';
import { PAGES } from '../paths';
import { LANGUAGES, WORDS } from './words';
import type { Language } from './words';

const views = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(__dirname, 'views')), {
  autoescape: true,
  throwOnUndefined: false,
});

/** Gives each page a nonce, without which the browser runs and styles nothing of it. */
export const withNonce: RequestHandler = (_request, response, next) => {
  response.locals['cspNonce'] = randomBytes(16).toString('base64');
  next();
};

/** A page may load nothing, run only what carries its nonce, send forms only here, and be framed by nobody. */
export function pageHeaders(publicUrl: string): RequestHandler {
  const nonce = (_request: unknown, response: unknown) =>
    `'nonce-${String((response as Response).locals['cspNonce'])}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [nonce],
        styleSrc: [nonce],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https:'),
    xFrameOptions: { action: 'deny' },
  });
}

/** What was asked for last counts, then what the member of staff reads, then what the browser says. */
export function languageOf(request: Request, reads: 'en' | 'cy' | 'both' = 'both'): Language {
  const { language } = { ...request.query, ...((request.body ?? {}) as object) } as { language?: unknown };
  const asked = LANGUAGES.find((known) => known === language);
  if (asked !== undefined) return asked;
  if (reads !== 'both') return reads;
  return request.acceptsLanguages([...LANGUAGES]) === 'cy' ? 'cy' : 'en';
}

interface ShownPage {
  readonly status?: number;
  readonly view: string;
  readonly language: Language;
  readonly title: string;
  readonly values?: object;
}

/** Answers with a page. Whatever stands in `values` is escaped. */
export function show(response: Response, { status = 200, view, language, title, values = {} }: ShownPage): void {
  const { cspNonce } = response.locals as { cspNonce: string };
  const page = {
    language,
    otherLanguage: language === 'en' ? 'cy' : 'en',
    words: WORDS[language],
    title,
    pages: PAGES,
    cspNonce,
  };
  response
    .status(status)
    .type('html')
    .send(views.render(`${view}.njk`, { ...page, ...values }));
}
