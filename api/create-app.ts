import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import { BadCursor } from '../register/errors';
import { crossOrigin } from './codec';
import { safeHeaders, securityTxt } from './edge';
import { immediateDanger } from './immediate-danger';
import { mount, problemOfParser } from './mount';
import { isOutage } from './outage';
import { PATHS } from './paths';
import { malformed, nothingHere, Problem, unavailable } from './problem';
import { faultOf, notesOf, noteRequests } from './requests';
import { ROUTES } from './routes';
import type { Route } from './routes/route';
import { numbersOf } from './service-numbers';
import type { Services } from './services';
import { pages } from './web/mount-pages';

/** The whole API as an Express application: every step that a request takes stands here, in its order. */
export function createApp(services: Services, routes: readonly Route[] = ROUTES): express.Express {
  const app = express();
  app.disable('x-powered-by');
  const { trustedProxies, securityContact } = services.edge;
  app.set('trust proxy', trustedProxies.length > 0 ? [...trustedProxies] : false);
  app.set('etag', false); // An ETag here is a revision, never a hash of the answer.
  app.set('query parser', 'simple'); // A parameter given twice arrives as a list, and is refused.

  app.use(noteRequests(services.log));
  app.use(safeHeaders(services.publicUrl), notKept);
  if (securityContact !== null) {
    app.get(PATHS.securityTxt, securityTxt(securityContact, services.publicUrl, services.now));
  }
  if (services.codec !== null) app.use(PATHS.decodePayloads, crossOrigin(services.codec));
  const web = pages(services);
  app.use(web.pages);
  app.use(mount(routes, services));
  app.use(web.missing);
  app.use(() => {
    throw nothingHere('address');
  });
  app.use(problemAnswers(services));
  return app;
}

/** Nothing that is answered may be kept by anybody in between. */
function notKept(_request: Request, response: Response, next: NextFunction): void {
  response.set('Cache-Control', 'no-store');
  next();
}

/** Answers every error as problem+json. What nobody foresaw is logged, and told to nobody. */
function problemAnswers(services: Services) {
  const { log, register } = services;
  // Express knows an error handler by its four parameters.
  return async (error: unknown, request: Request, response: Response, next: NextFunction): Promise<void> => {
    const { requestId, serviceId } = notesOf(response);
    const problem = foreseen(error) ?? (await unforeseen(error));
    if (problem.status === 500) log.error({ requestId, fault: faultOf(error) }, 'request failed');
    if (problem.status === 503) log.warn({ requestId, fault: faultOf(error) }, 'a part is away');
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(problem.status).set(problem.headers).type('application/problem+json');
    // Whom to call in danger is never behind a form: not behind a wrong one either.
    const first = request.path.startsWith(PATHS.concerns)
      ? { immediateDanger: immediateDanger(services, await numbersOf(serviceId, services)) }
      : {};
    response.send(JSON.stringify({ ...first, ...problem.body(requestId) }));
  };

  async function unforeseen(error: unknown): Promise<Problem> {
    const away = isOutage(error) || !(await answers(() => register.ping()));
    return away
      ? unavailable(
          'A part of the service does not answer now. Repeat this shortly; a write with the same Idempotency-Key.',
        )
      : new Problem('unexpected', 'Something went wrong on our side. Tell us the requestId if it happens again.');
  }
}

function foreseen(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof BadCursor) {
    return malformed([
      { field: 'cursor', message: 'Expected the "nextCursor" of the page before, with the same filters.' },
    ]);
  }
  return problemOfParser(error);
}

async function answers(ask: () => Promise<void>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}
