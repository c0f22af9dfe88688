import type { Request } from 'express';
import type { OpenLook } from '../domain/restricted-records';

/** What a route reads of a request: a page that asks a route makes up the same. */
export type Asked = Pick<Request, 'path' | 'params' | 'query' | 'body'> & {
  readonly get: (header: string) => string | undefined;
  readonly accepts: (types: string[]) => string | false;
};

/** What a handler answers with: as JSON, or a text or a file of the type that its headers name. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the body is a file: what stands in it, by which the access log knows whom it is about. */
  readonly about?: unknown;
  /** The look at a restricted record that has just begun. */
  readonly look?: OpenLook;
  /** What was done, where it was something else than showing what the service keeps: that is written down in any case. */
  readonly outcome?: 'decoded';
}
