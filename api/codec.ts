import type { NextFunction, Request, Response } from 'express';
import type { StaffId } from '../domain/ids';

/** One payload as Temporal's protocol for remote codecs writes it: bytes in base64. */
export interface WirePayload {
  readonly metadata: Readonly<Record<string, string>>;
  readonly data: string;
}

/** What opens the payloads of Temporal for its pages, where it is switched on. */
export interface Codec {
  /** Of Temporal's own pages: the one place from which a browser may ask. */
  readonly origin: string;
  /** The members of staff who may, by id: nobody else, whatever their role. */
  readonly operators: readonly StaffId[];
  /** Throws KeyNotHere, and SealBroken for what was not sealed by Camau. */
  decode(payloads: readonly WirePayload[]): Promise<readonly WirePayload[]>;
}

const ANSWERED_FOR_SECONDS = '600';

/** Lets a browser ask from exactly this origin, with a bearer token and never with a cookie; from any other it is told nothing. */
export function crossOrigin({ origin }: Codec) {
  return (request: Request, response: Response, next: NextFunction): void => {
    response.vary('Origin');
    if (request.get('origin') !== origin) {
      next();
      return;
    }
    response.set('Access-Control-Allow-Origin', origin);
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response.set({
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'authorization, content-type, x-namespace',
      'Access-Control-Max-Age': ANSWERED_FOR_SECONDS,
    });
    response.status(204).end();
  };
}
