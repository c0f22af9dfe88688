import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

/** The API as one person uses it, over HTTP with their own token. */
export interface Caller {
  get<Answer>(path: string): Promise<Answer>;
  /**
   * Sends a command. The Idempotency-Key follows from what is sent, so that the same request is never carried out twice,
   * also when the process was ended in between. A part that is away for a moment is asked again.
   */
  post<Answer>(path: string, body: object, ifMatch?: number): Promise<Answer>;
}

/** An answer that was neither good nor worth repeating. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  constructor(
    readonly status: number,
    what: string,
    detail: string,
  ) {
    super(`${what} was answered with ${status}: ${detail}`);
  }
}

const ATTEMPTS = 20;
const PAUSE_MS = 250;
const problem = z.looseObject({ title: z.string().default(''), detail: z.string().default('') });

/** The API at this address for whoever the token speaks of; the token is asked for at every call, because it ends. */
export function callerOf(apiUrl: string, subject: string, token: () => Promise<string>): Caller {
  const send = async (method: 'GET' | 'POST', path: string, init: { body?: string; headers?: object }) => {
    const headers = { authorization: `Bearer ${await token()}`, ...init.headers };
    return fetch(`${apiUrl}${path}`, { ...init, method, headers });
  };
  const answered = async (what: string, ask: () => Promise<Response>): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await ask();
      const body: unknown = await response.json();
      if (response.ok && response.status !== 202) return body;
      const passes = response.status === 202 || response.status === 429 || response.status === 503;
      if (!passes || attempt === ATTEMPTS) {
        const { title, detail } = problem.catch({ title: '', detail: '' }).parse(body);
        throw new CallRefused(response.status, what, detail || title);
      }
      await delay(PAUSE_MS);
    }
  };
  return {
    get: async <Answer>(path: string) => (await answered(`GET ${path}`, () => send('GET', path, {}))) as Answer,
    post: async <Answer>(path: string, body: object, ifMatch?: number) => {
      const text = JSON.stringify(body);
      const key = createHash('sha256')
        .update(JSON.stringify([subject, path, ifMatch ?? null, text]))
        .digest('hex');
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': `sample-${key.slice(0, 40)}`,
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      };
      return (await answered(`POST ${path}`, () => send('POST', path, { body: text, headers }))) as Answer;
    },
  };
}

/** One caller per person of the sample service. */
export type As = (subject: string) => Caller;
