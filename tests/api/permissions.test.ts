import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../api/create-app';
import { mayDo, PERMISSIONS } from '../../api/permissions';
import type { Action } from '../../api/permissions';
import { OF_CONCERNS } from '../../api/permissions/concerns';
import { OF_CONTACT } from '../../api/permissions/contact';
import { OF_HANDOVER } from '../../api/permissions/handover';
import { OF_THE_PLAN } from '../../api/permissions/plan';
import { OF_RECORDS } from '../../api/permissions/records';
import { OF_THE_SERVICE } from '../../api/permissions/service';
import { ROUTES } from '../../api/routes';
import type { Route } from '../../api/routes/route';
import { ROLES } from '../../domain/people';
import type { Role } from '../../domain/people';
import { ACTIONS } from '../../domain/transition-plan';
import type { Relation } from '../../domain/transition-plan/relations';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** The roles by which the domain can stand in each relation; whoever holds a task, or stands in, is any of those. */
const ROLES_OF: Readonly<Record<Relation, readonly Role[]>> = {
  'case-manager': ['case-manager', 'seconded-probation-officer', 'manager'],
  'yjs-colleague': ['case-manager', 'seconded-probation-officer'],
  'yjs-manager': ['manager', 'head-of-service'],
  'receiving-officer': ['probation-officer'],
  'receiving-manager': ['probation-manager', 'head-of-service'],
  'accountable-manager': ['manager', 'probation-manager', 'head-of-service'],
  consultant: ['psychologist', 'trauma-champion'],
  recipient: [
    ...(['case-manager', 'seconded-probation-officer', 'trauma-champion', 'manager', 'head-of-service'] as const),
    ...(['probation-officer', 'probation-manager', 'psychologist', 'safeguarding-lead'] as const),
    'seconded-police-officer',
  ],
  assignee: [
    'case-manager',
    'seconded-probation-officer',
    'probation-officer',
    'manager',
    'probation-manager',
    'psychologist',
    'trauma-champion',
  ],
  'assignees-manager': ['manager', 'probation-manager', 'head-of-service'],
};

describe('the table of permissions', () => {
  it('has a route for every command of the domain', () => {
    const reached = new Set(ROUTES.map(({ action }) => action));
    expect(Object.keys(ACTIONS).filter((name) => !reached.has(name as Action))).toEqual([]);
  });

  it('has each row once, in one of its parts', () => {
    const parts = [OF_THE_SERVICE, OF_RECORDS, OF_CONTACT, OF_CONCERNS, OF_HANDOVER, OF_THE_PLAN];
    expect(parts.flatMap((part) => Object.keys(part)).toSorted()).toEqual(Object.keys(PERMISSIONS).toSorted());
  });

  it('says why, in every row, and is used by a route in every row', () => {
    const used = new Set(ROUTES.map(({ action }) => action));
    for (const [action, { why }] of Object.entries(PERMISSIONS)) {
      expect([action, why.endsWith('.'), used.has(action as Action)]).toEqual([action, true, true]);
    }
  });

  it.each(Object.entries(ACTIONS))('shuts nobody out of %s whom the domain lets in', (name, { who }) => {
    const shutOut = who.flatMap((relation) => ROLES_OF[relation]).filter((role) => !mayDo(role, name as Action));
    expect(shutOut).toEqual([]);
  });

  it('keeps administrators out of everything about a child', () => {
    // A worry is anybody's to raise, and to follow: each concern has its own list, on which an administrator stands for their own.
    const isConcern = (path: string) => path.startsWith('/v1/concerns');
    const open = ROUTES.filter(
      ({ action, kind, path }) => kind !== 'open' && !isConcern(path) && mayDo('administrator', action),
    );
    expect(open.map(({ path }) => path)).toEqual([
      '/v1/staff',
      '/v1/staff/:staffId',
      '/v1/staff',
      '/v1/staff/:staffId/change',
      '/v1/staff/:staffId/end-sessions',
      '/v1/staff/:staffId/absence',
      '/v1/staff/:staffId/absence/end',
      '/v1/staff/:staffId/leave',
      '/v1/staff/:staffId/return',
      '/v1/teams',
      '/v1/teams',
      '/v1/teams/:teamId/change',
      '/v1/services',
      '/v1/service',
      '/v1/service/set-numbers',
      '/v1/service/end-sessions',
      '/v1/policy',
      '/v1/policy/versions',
      '/v1/policy/adopt',
      '/v1/imports/:list',
      '/v1/me/notifications',
      '/v1/me/notifications',
      '/v1/wording',
      '/v1/watchdog',
      '/v1/temporal/decode',
    ]);
  });

  it('opens to a police officer of the service no route about a child but outlines, what is shared with them, and worries', () => {
    const role = 'seconded-police-officer';
    const open = ROUTES.filter(({ action, kind, path }) => {
      return kind !== 'open' && !path.startsWith('/v1/concerns') && mayDo(role, action);
    });
    expect(open.filter(({ action }) => !mayDo('administrator', action)).map(({ path }) => path)).toEqual([
      '/v1/plan-outlines',
      '/v1/plan-outlines/:planId',
      '/v1/transition-plans/:planId/confirm-extracts',
      '/v1/extracts',
      '/v1/extracts/:extractId',
      '/v1/extracts/:extractId/looks',
      '/v1/search',
    ]);
  });

  it('opens nothing without sign-in but the state of the service', () => {
    const open = ROUTES.filter(({ kind }) => kind === 'open').map(({ path }) => path);
    expect(open).toEqual(['/health', '/ready', '/openapi.json']);
    expect(ROUTES.every(({ kind, action }) => (PERMISSIONS[action].roles === 'anyone') === (kind === 'open'))).toBe(
      true,
    );
  });

  it('stops the application from being made with a route that has no row', () => {
    const [first] = ROUTES;
    const stray = { ...first, action: 'invented' } as unknown as Route;
    expect(() => createApp(world.services, [stray])).toThrow('/health has no row in the table of permissions');
  });

  it('is asked before anything else of a request is read', async () => {
    for (const { method, path } of ROUTES.filter(
      ({ kind, action }) => kind !== 'open' && !mayDo('administrator', action),
    )) {
      const address = path.replace(/:\w+/, 'x');
      const sent = { as: 'administrator', key: null, ...(method === 'post' ? { raw: '{{{' } : {}) };
      const { status, body } = await (method === 'get' ? world.get(address, sent) : world.post(address, sent));
      expect([address, status, body['type']]).toEqual([address, 403, '/problems/not-allowed']);
    }
  });

  it('knows every role', () => {
    for (const role of ROLES) expect([role, mayDo(role, 'read-people')]).toEqual([role, true]);
  });
});
