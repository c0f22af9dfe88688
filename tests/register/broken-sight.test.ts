import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { describe, expect, it, jest } from '@jest/globals';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { digestOf } from '../../domain/commit';
import type { Actor } from '../../domain/people';
import { ROLES } from '../../domain/people';
import type { PlanView } from '../../domain/transition-plan/view';
import { voluntaryContact } from '../../domain/voluntary-contact';
import type { Database } from '../../register/database/database';
import { rowsOf } from '../../register/database/database';
import type { Register } from '../../register/register';
import { children, concerns, plans, restrictions, tasks, voluntaryContacts } from '../../register/schema';
import * as whole from '../../register/access/visibility';
import { Episode } from '../domain/voluntary-contact/episodes';
import { actor, child, commitOf, day, id, NOW, planView, task, team } from './builders';
import { CONCERNS, inEachPlaceOfAConcern, knows, loadConcerns } from './concern-lists';
import { DATABASES } from './databases';
import { openFor } from './open-for';
import { loadCells, maySee, maySeeOutline, namesOf } from './plan-cells';
import { SEES } from './who-sees-what';

type Sight = typeof whole;

const ROOM = join(__dirname, '../../register/access');
const LINES = readFileSync(join(ROOM, 'visibility.ts'), 'utf8').split('\n');
const FIRST = LINES.findIndex((line) => line.startsWith('/** Who may see which plan')) + 1;
const LAST = LINES.findIndex((line) => line.startsWith('function either('));

/** What is changed in a line of `register/access/visibility.ts`, SQL and all, wherever it stands. */
const BREAKS: readonly (readonly [RegExp, string])[] = [
  [/ and /g, ' or '],
  [/ or /g, ' and '],
  [/\bnot (?!in\b)/g, ''],
  [/ not in /g, ' in '],
  [/\bexists \(/g, 'not exists ('],
  [/ is null/g, ' is not null'],
  [/ union (all )?select /g, ' except select '],
  [/\beither\(/g, 'both('],
  [/\bboth\(/g, 'either('],
  [/\ball\(/g, 'either('],
  [/\bor\($/g, 'and('],
  [/sql`false`/g, 'sql`true`'],
  [/sql`true`/g, 'sql`false`'],
  [/ === /g, ' !== '],
  [/'own-work'/g, "'all'"],
  [/'own-work'/g, "'nothing'"],
  [/'all'/g, "'own-work'"],
  [/'nothing'/g, "'own-work'"],
  [/, \.\.\.(actor\.)?actingFor/g, ''],
  [/\[\.\.\.actingFor\]/g, '[]'],
  [/, \.\.\.more\b/g, ''],
  [/^ {2}'[a-z-]+',$/g, ''],
  [/^ {2}'?[a-z-]+'?,$/g, ''],
  [/'theirs\.[a-z_]+', /g, ''],
  [/, '(theirs|kept)\.[a-z_]+'/g, ''],
  [/`(staff|role):\$\{[^`]+`, /g, ''],
  [/\b(theirs|kept|own)\.open\b/g, 'true'],
  [/\btheirs\.receiver_asked\b/g, 'true'],
  [/ === 'staff'/g, " === 'team'"],
  [/= 'staff'/g, "= 'team'"],
  [/= 'team'/g, "= 'staff'"],
  [/= 'role'/g, "= 'staff'"],
  [/, true\)/g, ', false)'],
  [/, isNotSealed\(\)/g, ''],
  [/\bofOwnOrHosted\(actor\), /g, 'ofOwnService(actor), '],
  [/: (ofOwnOrHosted|ofOwnService|inOwnHands|askedOfOwnTeam),/g, ': () => sql`false`,'],
  [/: (ofOwnOrHosted),/g, ': ofOwnService,'],
  [/: (ofOwnService),/g, ': ofOwnOrHosted,'],
];

interface Broken {
  readonly name: string;
  readonly source: string;
}

const broken = (): readonly Broken[] =>
  LINES.flatMap((line, index) => {
    if (index < FIRST || index >= LAST || /^\s*(\/\*\*|\*|\/\/|export function|function|import|sees:|why:)/.test(line))
      return [];
    return BREAKS.flatMap(([from, to]) =>
      [...line.matchAll(from)].map((found) => {
        const changed = line.slice(0, found.index) + to + line.slice(found.index + found[0].length);
        return {
          name: `${index + 1}: ${line.trim()}  ${found[0]} → ${to}`,
          source: LINES.with(index, changed).join('\n'),
        };
      }),
    );
  });

/** The module as it is with this source; everything else that it needs is the real thing. */
function sightOf(source: string): Sight {
  const { code } = transformSync(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const made = { exports: {} as Sight };
  const needs = (name: string): unknown => jest.requireActual(name.startsWith('.') ? join(ROOM, name) : name);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call, no-new-func -- the code is our own, changed in one place
  new Function('exports', 'module', 'require', code)(made.exports, made, needs);
  return made.exports;
}

/** Everything that somebody sees, and may not know, in one statement: by the kind of the thing and its id. */
async function seenBy(who: Actor, sight: Sight, { queries }: Database): Promise<readonly string[]> {
  const ids = (kind: string, column: unknown, table: unknown, which: SQL) =>
    sql`select ${kind}::text || ': ' || ${column} as seen from ${table} where ${which}`;
  const statements = [
    ids('plan', plans.planId, plans, sight.visiblePlans(who)),
    ids('outline', plans.planId, plans, sight.outlinedPlans(who)),
    ids('to share of', plans.planId, plans, sight.plansToShareOf(who)),
    ids('episode', voluntaryContacts.episodeId, voluntaryContacts, sight.visibleEpisodes(who)),
    ids('concern', concerns.concernId, concerns, sight.visibleConcerns(who)),
    ids('whole concern', concerns.concernId, concerns, sight.wholeConcerns(who)),
    ids('child', children.childId, children, sight.visibleChildren(who)),
    ids('known child', children.childId, children, sight.knownChildren(who)),
    ids('child to raise', children.childId, children, sight.childrenToRaise(who)),
    ids('task', tasks.taskId, tasks, sight.assignedTo(who)),
    sql`select 'family of ' || ${children.childId} || ': ' || kin as seen
      from ${children}, unnest(${sight.familyMembersOf(sql`${children.childId}`)}) kin`,
    sql`select 'holding: ' || ${restrictions.childId} as seen from ${restrictions}
      where exists (${sight.stillHolding({ childId: sql`${restrictions.childId}`, familyMembers: sql`${restrictions.familyMembers}` })})`,
  ];
  const rows = await rowsOf<{ seen: string }>(queries, sql.join(statements, sql` union all `));
  return rows.map(({ seen }) => seen).sort();
}

const LOOKS = ['not asked', 'other service', 'officer named'].map((name) => ({
  ...{ childId: id(`child of ${name}, open and restricted`), because: 'safety-now' as const },
}));
/** Everybody of the tables, each also looking at restricted records now, and those who find concerns by a place or by themselves. */
const EVERYBODY: readonly Actor[] = [
  ...SEES.map(([, who]) => who),
  ...SEES.map(([, who]) => ({ ...who, looks: LOOKS })),
  actor('manager', 'yjs-north', { staffId: 'manager-north', teamId: 'team-north' }),
  actor('manager', 'yjs-north', { staffId: 'cm-9', actingFor: ['manager-north'] }),
  actor('manager', 'yjs-north', { staffId: 'manager-9' }),
  actor('manager', 'yjs-north', { staffId: 'manager' }),
  actor('manager', 'yjs-north', { staffId: 'cm-8', actingFor: ['pm-a1'] }),
  ...(['seconded-probation-officer', 'seconded-police-officer', 'trauma-champion', 'head-of-service'] as const).map(
    (role) => actor(role, 'yjs-north', { staffId: 'cm-1' }),
  ),
  ...[[], ['psychologist' as const]].map((actingAs) => ({
    ...actor('manager', 'yjs-north', { actingFor: ['cm-9'] }),
    actingAs,
  })),
  ...ROLES.flatMap((role) => ['yjs-north', 'yjs-south', 'region-a'].map((serviceId) => actor(role, serviceId))),
  ...ROLES.flatMap((role) =>
    inEachPlaceOfAConcern(role).slice(0, role === 'case-manager' || role === 'safeguarding-lead' ? 32 : 0),
  ),
];

/** Beside the cells: contact, plans of every state, and restrictions that name a family member, each of a child of their own. */
async function loadMore(register: Register): Promise<void> {
  const cm1 = [id('cm-1')];
  const po3 = [id('po-3')];
  const asked = (
    planId: string,
    assignee: PlanView['tasks'][number]['assignee'],
    state: PlanView['tasks'][number]['state'],
  ) => ({
    tasks: [task(planId, 1, { assignee, state })],
  });
  const ofPo3 = { kind: 'staff', staffId: id('po-3'), side: 'receiver' } as const;
  const done = { is: 'cancelled', at: NOW, by: null, reason: 'no longer needed' } as const;
  const planned: Readonly<Record<string, readonly [Partial<PlanView>, readonly never[] | null]>> = {
    'c-sealed': [{ status: 'sealed', phase: 'sealed' }, null],
    'c-family': [{}, cm1],
    'c-past': [{ status: 'closed', phase: 'closed' }, cm1],
    'c-receives': [{ receivingOfficerId: 'po-1', serviceId: 'yjs-south', teamId: 'team-south' }, [id('po-1')]],
    'c-asked': [asked('c-asked', ofPo3, { is: 'requested' }), po3],
    'c-done': [asked('c-done', ofPo3, done), po3],
    'c-not-asked': [{}, po3],
    'c-of-team': [
      asked('c-of-team', { kind: 'team', teamId: id('team-other'), side: 'sender' }, { is: 'requested' }),
      [],
    ],
    'c-of-namesake': [
      asked('c-of-namesake', { kind: 'team', teamId: id('po-3'), side: 'sender' }, { is: 'requested' }),
      po3,
    ],
  };
  const contacts: Readonly<Record<string, readonly [open: boolean, family: readonly never[] | null]>> = {
    'c-trusts': [true, null],
    'c-open': [true, []],
    'c-closed': [false, []],
    'c-kin': [true, cm1],
    'c-kin-past': [false, cm1],
    'c-moved': [true, null],
  };
  await register.load({
    ...{ services: [], staff: [], teams: [team('team-other', 'yjs-north', 'manager-9')] },
    // One has moved since: contact goes on, and everything else is the other area's.
    children: [...Object.keys(planned), ...Object.keys(contacts)].map((name) =>
      child(name, 'Given', name, name === 'c-moved' ? { serviceId: id('yjs-south'), teamId: id('team-south') } : {}),
    ),
  });
  for (const [name, [more]] of Object.entries(planned)) {
    await register.commit(commitOf(planView(name, { childId: name, ...more }), 1, name));
  }
  for (const [childId, [open]] of Object.entries(contacts)) {
    const ids = {
      episodeId: id(`e-${childId}`),
      childId: id(childId),
      serviceId: id('yjs-north'),
      teamId: id('team-south'),
    };
    const episode = new Episode({ ...ids, trustedWorkerId: id('cm-1') }).until(day('2026-03-17'), '18:00');
    const view = voluntaryContact.view(episode.state);
    await register.commit({
      ...{ kind: 'voluntaryContact', entityId: view.episodeId, baseVersion: 0, version: 1, cause: [view.episodeId] },
      ...{ digest: digestOf(view), open, view, timeline: [], commands: [], outbox: [] },
    });
  }
  for (const [name, [, family]] of [...Object.entries(planned), ...Object.entries(contacts)]) {
    if (family === null) continue;
    const restriction = { restrictionId: id(`r-${name}`), childId: id(name), words: null, familyMembers: family };
    await register.restrictRecord(
      { ...restriction, because: 'family-member-works-here' },
      { by: id('lead'), at: NOW, what: 'restrict', key: { commandId: id(`k-${name}`), bodyHash: '' } },
    );
  }
}

/** The changes that nobody can notice, each with why. */
const THE_SAME: readonly (readonly [string, string])[] = [
  [
    "whileRestricted: 'nothing',  'nothing' → 'own-work'",
    'Of an administrator, who sees no plan and knows no child: what is shut to them beside does not matter.',
  ],
];

const [PGLITE] = DATABASES;
if (PGLITE === undefined) throw new Error('PGlite is always there.');

describe('who sees what, broken on purpose', () => {
  let database: Database;
  openFor(PGLITE, async (register, opened) => {
    database = opened.db;
    await loadConcerns(register);
    await loadCells(register);
    await loadMore(register);
  });

  it('is noticed, whatever condition is changed, by what somebody sees', async () => {
    const right = new Map<Actor, readonly string[]>();
    for (const who of EVERYBODY) {
      const seen = await seenBy(who, whole, database);
      right.set(who, seen);
      if (who.looks !== undefined || who.actingAs !== undefined) continue;
      const cells = new Set(namesOf(() => true));
      const ofCells = (kind: string) =>
        seen.flatMap((one) => (one.startsWith(`${kind}: `) ? [one.slice(kind.length + 2)] : []));
      expect([who, ofCells('plan').filter((one) => cells.has(one))]).toEqual([
        who,
        namesOf((cell) => maySee(who, cell)),
      ]);
      expect([who, ofCells('outline').filter((one) => cells.has(one))]).toEqual([
        who,
        namesOf((cell) => maySeeOutline(who, cell)),
      ]);
      const knowing = Object.entries(CONCERNS).map(([name, { part }]) => [name, knows(who, part)] as const);
      expect([who, ofCells('concern')]).toEqual([
        who,
        knowing.flatMap(([name, how]) => (how === 'nothing' ? [] : [name])).sort(),
      ]);
      expect([who, ofCells('whole concern')]).toEqual([
        who,
        knowing.flatMap(([name, how]) => (how === 'whole' ? [name] : [])).sort(),
      ]);
    }
    const order = [...EVERYBODY];
    const isNoticed = async ({ source }: Broken): Promise<boolean> => {
      try {
        const sight = sightOf(source);
        for (const who of [...order]) {
          if (String(await seenBy(who, sight, database)) === String(right.get(who))) continue;
          // Whoever notices one change is likely to notice the next one too.
          order.splice(order.indexOf(who), 1);
          order.unshift(who);
          return true;
        }
        return false;
      } catch {
        return true;
      }
    };
    const unnoticed: string[] = [];
    for (const one of broken()) {
      if (!(await isNoticed(one))) unnoticed.push(one.name.replace(/^\d+: /, ''));
    }
    expect(unnoticed).toEqual(THE_SAME.map(([change]) => change));
  }, 880_000);
});
