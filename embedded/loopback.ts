import type { IncomingMessage } from 'node:http';

export const LOOPBACK = '127.0.0.1';

const NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request was sent to this machine by name. A web page elsewhere can make a browser connect to 127.0.0.1 under
 * a name of its own; only the Host header tells.
 */
export function isSentToLoopback(request: IncomingMessage): boolean {
  return NAMES.has((request.headers.host ?? '').toLowerCase().replace(/:\d+$/, ''));
}
