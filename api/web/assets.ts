import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';

const GOVUK = join(require.resolve('govuk-frontend/package.json'), '..', 'dist', 'govuk');
const YEAR_SECONDS = 365 * 24 * 60 * 60;

interface Asset {
  /** Carries a digest of its content, so that it can be kept for ever. */
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  readonly zipped: Buffer;
}

/** What pages load from here beside themselves: one style sheet, the script of the components and that of the language helper, and the icon. */
export const ASSETS = {
  css: asset(
    'camau',
    'css',
    `${ownLook(text(GOVUK, 'govuk-frontend.min.css'))}\n${text(__dirname, 'assets', 'camau.css')}`,
  ),
  js: asset('govuk-frontend', 'js', text(GOVUK, 'govuk-frontend.min.js')),
  whileTyping: asset('while-typing', 'js', text(__dirname, 'assets', 'while-typing.js')),
  icon: asset('steps', 'svg', text(__dirname, 'assets', 'steps.svg')),
};

/** Gives what pages load, to anybody: nothing of anybody stands in it. */
export function assets(): express.Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const { path, type, body, zipped } of Object.values(ASSETS)) {
    router.get(path, (request, response) => {
      const zip = request.acceptsEncodings('gzip') === 'gzip';
      response
        .type(type)
        .set({ 'Cache-Control': `public, max-age=${YEAR_SECONDS}, immutable`, Vary: 'Accept-Encoding' })
        .set(zip ? { 'Content-Encoding': 'gzip' } : {})
        .send(zip ? zipped : body);
    });
  }
  return router;
}

/**
 * The components without the typeface of the government's own sites, which others must not use. Throws when a later release
 * names it in another way, so that it never comes back unseen.
 */
function ownLook(css: string): string {
  const plain = css.replaceAll(/@font-face\{[^}]*\}/g, '').replaceAll(/"?GDS Transport"?,\s*/g, '');
  if (/GDS Transport/i.test(plain)) throw new Error('The style sheet still names a typeface that is not ours to use.');
  return plain.replaceAll(/\/\*# sourceMappingURL=[^*]*\*\//g, '');
}

function asset(name: string, type: string, content: string): Asset {
  const body = Buffer.from(content);
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${digest}.${type}`, type, body, zipped: gzipSync(body, { level: 9 }) };
}

function text(...parts: string[]): string {
  return readFileSync(join(...parts), 'utf8').replaceAll(/\/\/# sourceMappingURL=.*$/gm, '');
}
