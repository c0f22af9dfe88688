import { describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { eraseTexts } from '../../activities/jobs/erase-texts';
import { instantAt } from '../../domain/calendar/london-time';
import { digestOf } from '../../domain/commit';
import type { Commit } from '../../domain/commit';
import type { ExtractId, SealedTextId } from '../../domain/ids';
import { safeguardingConcern } from '../../domain/safeguarding-concern';
import type { Sharing } from '../../domain/transition-plan/sharing/state';
import type { PlanView } from '../../domain/transition-plan/view';
import { verifyAudit } from '../../register/writing/audit';
import { rowsOf } from '../../register/database/database';
import type { Recorded } from '../../register/writing/recorded';
import type { Register } from '../../register/register';
import { NOW as RAISED_AT, raise } from '../domain/safeguarding-concern/concerns';
import { actor, child, commitOf, day, FIRST_PAGE, id, NOW, planView, SERVICES, STAFF, TEAMS } from './builders';
import { DATABASES } from './databases';
import type { TestDatabase } from './databases';
import { openFor } from './open-for';

const AUTHOR = actor('case-manager', 'yjs-north', { staffId: 'cm-1', teamId: 'team-north' });
const RACES = 20;
/** Texts of extracts that ended before 1 March 2025 have been kept for as long as the policy says. */
const RUN = { job: 'erase-texts', at: instantAt(day('2026-03-01'), '04:10'), practice: null } as const;
const ENDED = day('2025-02-28');
const KEPT = day('2025-03-01');

function sharing(planId: string, expiresOn = ENDED): Sharing {
  const extract = {
    ...{
      extractId: id(`${planId}.x1`),
      decisionId: id(`${planId}.s1`),
      section: 'what-helps',
      textId: id(`${planId}-text`),
    },
    ...{ note: null, ownReason: null, expiresOn, state: { is: 'shared' }, rev: 1, changes: [] },
  };
  const decision = {
    ...{ decisionId: id(`${planId}.s1`), at: NOW, by: AUTHOR.staffId, sections: ['what-helps'], purpose: 'p' },
    ...{ with: { is: 'staff', staffId: id('po-1'), side: 'receiver' }, necessity: 'n', basis: 'public-task' },
    ...{ reasons: 'r', childsView: { is: 'agrees', words: null }, state: { is: 'shared' }, rev: 1, changes: [] },
  };
  return { decisions: [decision], extracts: [extract] } as unknown as Sharing;
}

/** The first commit of a concern about the child. */
function raisedFor(childId: string): Commit {
  const { state } = safeguardingConcern.begin(raise({ childId: id(childId), concernId: id('concern') }), RAISED_AT);
  const view = safeguardingConcern.view(state);
  return {
    ...{ kind: 'safeguardingConcern', entityId: 'concern', baseVersion: 0, version: 1, cause: ['raise'] },
    ...{ digest: digestOf(view), open: true, view, commands: [], outbox: [], timeline: [] },
  };
}

describe.each(DATABASES)('texts that nobody can read any more, on $name', (kind) => {
  let register: Register;
  let database: TestDatabase;
  const share = async (planId: string, more: Partial<PlanView> = {}) => {
    const childId = id(`child-of-${planId}`);
    const children = [child(`child-of-${planId}`, planId, 'Invented')];
    await register.load({ services: [], teams: [], staff: [], children });
    const view = planView(planId, { childId, sharing: sharing(planId), ...more });
    await register.commit(commitOf(view, 1, planId));
    const text = { textId: id(`${planId}-text`) as unknown as SealedTextId, sealed: `sealed of ${planId}` };
    await register.keepSealedTexts([{ ...text, planId: id(planId), keptAt: NOW, keptBy: AUTHOR.staffId }]);
  };
  const left = async () =>
    (await rowsOf<{ plan: string }>(database.db.queries, sql`select plan_id as plan from sealed_texts order by 1`)).map(
      ({ plan }) => plan,
    );
  openFor(kind, async (made, opened) => {
    [register, database] = [made, opened];
    await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: [] });
  });

  it('are erased a policy’s months after the last day, and nothing else is; the audit says which, and no more', async () => {
    await share('long-ended');
    await share('just-kept', { sharing: sharing('just-kept', KEPT) });
    await share('practice', { rehearsal: true });
    await share('sealed', { status: 'sealed', phase: 'sealed' });
    await share('worried');
    await register.commit(raisedFor('child-of-worried'));

    expect(await eraseTexts({ register, client: null as never }, RUN)).toMatchObject({ counts: { erased: 1 } });
    expect(await left()).toEqual(['just-kept', 'practice', 'sealed', 'worried']);
    expect(await eraseTexts({ register, client: null as never }, RUN)).toMatchObject({ counts: { erased: 0 } });

    const seen = await register.lookAtExtract(AUTHOR, 'long-ended.x1' as ExtractId, {
      at: NOW,
      how: 'read',
      why: null,
    });
    expect(seen).toMatchObject({ sealed: null });
    expect((await register.looksAt(AUTHOR, 'long-ended.x1' as ExtractId, FIRST_PAGE))?.rows).toHaveLength(1);
    const audited = sql`select content from audit where entity_id = 'service:yjs-north'`;
    expect(await rowsOf(database.db.queries, audited)).toEqual([
      { content: { what: 'erase-extract-texts', extractIds: ['long-ended.x1'] } },
    ]);
    expect(await verifyAudit(database.db, 'service:yjs-north')).toMatchObject({ rows: 1, brokenAt: null });
  });

  it('are kept for as long as any legal hold stands on the child, past the day of its review too', async () => {
    const recorded = (key: string): Recorded => {
      return { by: AUTHOR.staffId, at: NOW, what: key, key: { commandId: id(key), bodyHash: 'body' } };
    };
    await share('held');
    const hold = { childId: id('child-of-held'), reason: 'A claim', reviewOn: day('2025-12-01') } as const;
    await register.setHold({ ...hold, holdId: id('h-1') }, recorded('first'));
    await register.setHold({ ...hold, holdId: id('h-2') }, recorded('second'));
    const run = async () => (await eraseTexts({ register, client: null as never }, RUN)).counts['erased'];
    expect(await run()).toBe(0);
    await register.liftHold({ ...hold, holdId: id('h-1') }, recorded('lift-first'));
    expect([await run(), (await left()).includes('held')]).toEqual([0, true]);
    await register.liftHold({ ...hold, holdId: id('h-2') }, recorded('lift-second'));
    expect([await run(), (await left()).includes('held')]).toEqual([1, false]);
    const audited = await rowsOf(database.db.queries, sql`select * from audit where entity_id like 'hold:%'`);
    expect([audited.length, JSON.stringify(audited).includes('A claim')]).toEqual([4, false]);
  });

  it('are erased before a legal hold that comes at the same moment is answered, or not at all', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const name = `race-${race}`;
      await share(name);
      const hold = { childId: id(`child-of-${name}`), holdId: id(name), reason: 'r', reviewOn: day('2026-12-01') };
      const key = { commandId: id(`set-${name}`), bodyHash: 'body' };
      const set = register
        .setHold(hold, { by: AUTHOR.staffId, at: NOW, what: 'set-legal-hold', key })
        .then(async () => (await left()).includes(name));
      const [stood] = await Promise.all([set, eraseTexts({ register, client: null as never }, RUN)]);
      expect([race, (await left()).includes(name)]).toEqual([race, stood]);
    }
  });
});
