import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ServiceId } from '../domain/ids';
import { faultOf as faultOfAny } from '../operations/fault';
import { Problem } from './problem';

/** What is known of a request beside what was sent; the id is always ours, never the client's. */
export interface RequestNotes {
  readonly requestId: string;
  /** The route's pattern, without the ids that stood in it. */
  route: string | null;
  commandId: string | null;
  /** Of whoever has signed in. */
  serviceId: ServiceId | null;
}

const NOTES = new WeakMap<Response, RequestNotes>();

/** The notes of a request that `noteRequests` has seen. */
export function notesOf(response: Response): RequestNotes {
  const known = NOTES.get(response);
  if (known !== undefined) return known;
  const notes: RequestNotes = { requestId: randomUUID(), route: null, commandId: null, serviceId: null };
  NOTES.set(response, notes);
  return notes;
}

/** Gives each request its id and logs it once it is answered: no addresses, queries, bodies or names. */
export function noteRequests(log: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const notes = notesOf(response);
    const startedAt = performance.now();
    response.setHeader('X-Request-Id', notes.requestId);
    response.on('close', () => {
      log.info(
        {
          ...notes,
          method: request.method,
          status: response.statusCode,
          ms: Math.round(performance.now() - startedAt),
          ...(response.writableFinished ? {} : { cut: true }),
        },
        'request',
      );
    });
    next();
  };
}

/** An error as it may stand in a log; a problem's detail was written by us for everybody to read. */
export function faultOf(error: unknown): Record<string, unknown> {
  return error instanceof Problem ? { name: error.name, detail: error.detail } : faultOfAny(error);
}
