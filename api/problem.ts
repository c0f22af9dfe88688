import { problemType } from './paths';

/** One wrong field of a request and what is expected of it. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** The kinds of problem that a request can be answered with, each with its status and title. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'not-signed-in': { status: 401, title: 'You are not signed in' },
  'not-allowed': { status: 403, title: 'This is not for you to do' },
  restricted: { status: 403, title: 'This record is restricted to those who work with the child' },
  'not-found': { status: 404, title: 'There is nothing here that you may see' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'wrong-state': { status: 409, title: 'This cannot be done now' },
  'plan-exists': { status: 409, title: 'The child already has an open plan' },
  'contact-exists': { status: 409, title: 'Voluntary contact with the child goes on already' },
  'sign-in-taken': { status: 409, title: 'Somebody else signs in this way' },
  gone: { status: 410, title: 'This can be read no more' },
  stale: { status: 412, title: 'Somebody has changed this since you looked' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'This kind of content is not taken here' },
  'against-rule': { status: 422, title: 'A rule stands against this' },
  'unknown-reference': { status: 422, title: 'Something that the request names cannot be used' },
  'import-faulty': { status: 422, title: 'Nothing was imported: some rows are wrong' },
  'key-reused': { status: 422, title: 'This Idempotency-Key was used for something else' },
  'if-match-missing': { status: 428, title: 'Say which revision you were looking at' },
  'too-many-requests': { status: 429, title: 'Too many requests in a minute' },
  busy: { status: 429, title: 'Too many requests for this plan at once' },
  unexpected: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'A part of the service cannot be reached' },
} as const;
export type ProblemKind = keyof typeof PROBLEMS;

interface Extras {
  /** Members beside the standard ones: `errors`, `state`, `current`, … */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The one error of this layer: whatever goes wrong in a request ends as one of these, answered as problem+json. */
export class Problem extends Error {
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    { members = {}, headers = {} }: Extras = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.members = members;
    this.headers = headers;
  }

  get status(): number {
    return PROBLEMS[this.kind].status;
  }

  /** The problem in the words of RFC 9457, as one of several things in an answer. */
  told(): { type: string; title: string; status: number; detail: string } {
    const { status, title } = PROBLEMS[this.kind];
    return { ...this.members, type: problemType(this.kind), title, status, detail: this.detail };
  }

  /** The body of the answer. */
  body(requestId: string): Record<string, unknown> {
    return { ...this.told(), requestId };
  }
}

const RETRY_AFTER_SECONDS = '2';

/** 400: fields of the request that cannot be read, each with what is expected. */
export function malformed(errors: readonly FieldError[], detail?: string): Problem {
  const first = errors[0];
  const text = detail ?? (first ? `${first.field}: ${first.message}` : 'The request cannot be read.');
  return new Problem('malformed-request', text, { members: { errors } });
}

/** 422: the request is well-formed, but names something that does not exist or does not fit. */
export function unknownReference(field: string, message: string): Problem {
  return new Problem('unknown-reference', `${field}: ${message}`, { members: { errors: [{ field, message }] } });
}

/** 404: also for what the caller may not know exists. */
export function nothingHere(what: string): Problem {
  return new Problem('not-found', `There is no such ${what}, or it is not yours to see.`);
}

/** 503 with `Retry-After`: something that the request needs is away; it may be sent again as it is. */
export function unavailable(detail: string): Problem {
  return new Problem('unavailable', detail, { headers: { 'Retry-After': RETRY_AFTER_SECONDS } });
}

/** 429 with `Retry-After`. */
export function busy(): Problem {
  return new Problem(
    'busy',
    'Too much is being done with this plan at this moment. Nothing was changed by this request; send it again with the same Idempotency-Key.',
    { headers: { 'Retry-After': RETRY_AFTER_SECONDS } },
  );
}
