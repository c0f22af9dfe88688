import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { StaffId } from '../../../domain/ids';
import { PAGES } from '../../paths';
import type { Call, Download, Shown } from '../page';

/** What a form comes to: where to go, a page, or a file. */
export type Outcome = string | Shown | Download;

/** Whoever has waited this long is shown that it goes on. */
const SHOWN_AFTER_MS = 2_000;
/** How long what it came to is kept for whoever has not looked again; a form is never done twice for having been looked at late. */
const KEPT_MS = 10 * 60_000;
const LOOKED_AGAIN_AFTER_SECONDS = 2;

interface Work {
  readonly staffId: StaffId;
  readonly title: string;
  readonly begunAt: number;
  readonly outcome: Promise<Outcome>;
}

/** Work of forms that takes longer than somebody waits without a sign. It is kept by the process that does it. */
export interface UnderWay {
  /** What it comes to; where it takes longer, the page that shows that it goes on. Throws as the work does. */
  settle(call: Call, title: string, outcome: Promise<Outcome>): Promise<Outcome>;
  /** What it has come to by now, or that it goes on. Throws as the work did. */
  look(call: Call, id: string): Promise<Outcome>;
}

/** `shownAfterMs` and `keptMs` are shorter in tests. */
export function underWay({ shownAfterMs = SHOWN_AFTER_MS, keptMs = KEPT_MS } = {}): UnderWay {
  const works = new Map<string, Work>();
  return {
    settle: async ({ visitor }, title, outcome) => {
      const soon = await within(outcome, shownAfterMs);
      if (soon !== 'later') return soon.came;
      const id = randomUUID();
      works.set(id, { staffId: visitor.actor.staffId, title, begunAt: Date.now(), outcome });
      // What went wrong is told to whoever looks.
      outcome.catch(() => undefined);
      setTimeout(() => works.delete(id), keptMs).unref();
      return PAGES.underWay.replace(':workId', id);
    },
    look: async (call, id) => {
      const work = works.get(id);
      // Another process may carry it: it is looked for again.
      if (work !== undefined && work.staffId !== call.visitor.actor.staffId) return PAGES.home;
      const came = work === undefined ? 'later' : await within(work.outcome, 0);
      if (came === 'later') return goesOn(call, work);
      // A file is told of first: a browser that keeps it leaves the page that it stands on as it is.
      const isReady = typeof came.came === 'object' && 'file' in came.came && call.request.query['take'] !== 'yes';
      return isReady ? ready(call) : came.came;
    },
  };
}

async function within(outcome: Promise<Outcome>, ms: number): Promise<{ readonly came: Outcome } | 'later'> {
  const waiting = new AbortController();
  try {
    return await Promise.race([
      outcome.then((came) => ({ came })),
      after(ms, 'later' as const, { signal: waiting.signal, ref: false }),
    ]);
  } finally {
    waiting.abort();
  }
}

/** A page that asks for itself again: there is nothing on it to read at length, or to lose. */
function goesOn({ t, response }: Call, work: Work | undefined): Shown {
  response.set('Refresh', String(LOOKED_AGAIN_AFTER_SECONDS));
  const seconds = work === undefined ? null : Math.round((Date.now() - work.begunAt) / 1_000);
  return { view: 'under-way', title: t('underWay.title'), values: { what: work?.title ?? null, seconds } };
}

/** A page that says that a file is there, and asks for it once. */
function ready({ t, response, request }: Call): Shown {
  const href = `${request.path}?take=yes`;
  response.set('Refresh', `0; url=${href}`);
  return { view: 'under-way', title: t('underWay.readyTitle'), values: { href } };
}
