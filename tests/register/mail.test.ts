import { describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { digestOf } from '../../domain/commit';
import { voluntaryContact } from '../../domain/voluntary-contact';
import type { Consultant, Recipient } from '../../domain/people';
import { MailClaimedElsewhere } from '../../register/errors';
import type { Register, StaffMember } from '../../register/register';
import { child, commitOf, day, id, message, NOW, person, planView, service, team, TODAY } from './builders';
import { Episode } from '../domain/voluntary-contact/episodes';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { openFor } from './open-for';

/** Today is 10 March 2026. */
const AWAY = { awayFrom: day('2026-03-10'), awayUntil: day('2026-03-10') };
const someone = (staffId: string, more: Partial<StaffMember> = {}) =>
  person(staffId, 'region', 'team', 'probation-officer', more);
const to = (staffId: string): Partial<StaffMember> => ({ deputyId: id(staffId) });

const PEOPLE: readonly StaffMember[] = [
  someone('here'),
  someone('away-today', { ...AWAY, ...to('here') }),
  someone('away-until-further-notice', { awayFrom: day('2026-01-01'), ...to('here') }),
  someone('back-since-today', { awayFrom: day('2026-03-01'), awayUntil: day('2026-03-09'), ...to('here') }),
  someone('leaving-tomorrow', { awayFrom: day('2026-03-11'), ...to('here') }),
  someone('deputy-away-too', { ...AWAY, ...to('away-today') }),
  someone('circle-1', { ...AWAY, ...to('circle-2') }),
  someone('circle-2', { ...AWAY, ...to('circle-1') }),
  someone('away-alone', AWAY),
  someone('gone', { active: false, ...to('here') }),
  someone('left-yesterday', { lastDay: day('2026-03-09'), ...to('away-today') }),
  someone('leaves-today', { lastDay: TODAY, ...to('here') }),
  someone('deputy-gone', { ...AWAY, ...to('gone-alone') }),
  someone('gone-alone', { active: false }),
  someone('without-deputy'),
  someone('with-deputy', to('here')),
  someone('manager'),
  someone('head', { language: 'cy' }),
  person('manager-away', 'region', 'team-2', 'probation-manager', { ...AWAY, ...to('here') }),
  person('manager-away-alone', 'region', 'team-3', 'probation-manager', AWAY),
  person('of-team-3', 'region', 'team-3', 'probation-officer', AWAY),
  person('advises-away', 'region', null, 'psychologist', { ...AWAY, ...to('here') }),
  person('advises', 'region', null, 'psychologist'),
  person('champion-away', 'region', null, 'trauma-champion', { ...AWAY, ...to('here') }),
  person('nobodys', 'empty', null, 'probation-officer', AWAY),
];
const TEAMS = [
  { ...team('team', 'region', 'manager'), deputyId: id('here') },
  { ...team('team-2', 'region', 'manager-away'), email: 'two@example.test' },
  { ...team('team-3', 'region', 'manager-away-alone'), deputyId: id('gone-alone') },
  team('team-empty', 'empty', null),
];
const SERVICES = [
  { ...service('region', 'probation-region', 'head'), boardEmail: 'board@example.test' },
  service('empty', 'probation-region', null),
];

const staff = (staffId: string): Recipient => ({ kind: 'staff', staffId: id(staffId) });
const role = (name: Consultant, serviceId = 'region'): Recipient => ({
  kind: 'role',
  role: name,
  serviceId: id(serviceId),
});
const GOES_TO: readonly (readonly [string, Recipient, string | null])[] = [
  ['someone who is there', staff('here'), 'here'],
  ['someone away today: the deputy', staff('away-today'), 'here'],
  ['themselves alone, when they are there', { kind: 'in-person', staffId: id('here') }, 'here'],
  ['themselves alone, while they are away: nobody', { kind: 'in-person', staffId: id('away-today') }, null],
  ['someone away without an end: the deputy', staff('away-until-further-notice'), 'here'],
  ['someone back today', staff('back-since-today'), 'back-since-today'],
  ['someone leaving tomorrow', staff('leaving-tomorrow'), 'leaving-tomorrow'],
  ["a deputy away too: the deputy's deputy", staff('deputy-away-too'), 'here'],
  ['deputies in a circle: the manager', staff('circle-1'), 'manager'],
  ['someone away without a deputy: the manager', staff('away-alone'), 'manager'],
  ['someone who has left: the deputy', staff('gone'), 'here'],
  ['someone whose last day was yesterday: along the chain of deputies', staff('left-yesterday'), 'here'],
  ['someone on their last day', staff('leaves-today'), 'leaves-today'],
  ['a deputy who has left: the manager', staff('deputy-gone'), 'manager'],
  ['a manager away with nobody: the head of service', staff('of-team-3'), 'head'],
  ['someone without anybody: nobody', staff('nobodys'), null],
  ['somebody unknown: nobody', staff('unknown'), null],
  ['a team with a mailbox', { kind: 'team', teamId: id('team-2') }, 'two'],
  ['a team without a mailbox: its manager', { kind: 'team', teamId: id('team') }, 'manager'],
  ['the deputy of someone', { kind: 'deputy-of-staff', staffId: id('with-deputy') }, 'here'],
  ['the deputy of someone without: the manager', { kind: 'deputy-of-staff', staffId: id('without-deputy') }, 'manager'],
  ['the deputy of a team', { kind: 'deputy-of-team', teamId: id('team') }, 'here'],
  ['the deputy of a team, gone: its manager, away: the head', { kind: 'deputy-of-team', teamId: id('team-3') }, 'head'],
  ['the manager of a team', { kind: 'manager-of-team', teamId: id('team') }, 'manager'],
  ['the manager of a team, away: their deputy', { kind: 'manager-of-team', teamId: id('team-2') }, 'here'],
  ['the manager of a team, away without a deputy: the head', { kind: 'manager-of-team', teamId: id('team-3') }, 'head'],
  ['the head of service', { kind: 'head-of-service', serviceId: id('region') }, 'head'],
  ['a service without a head: nobody', { kind: 'head-of-service', serviceId: id('empty') }, null],
  ['a role: somebody who holds it and is there', role('psychologist'), 'advises'],
  ['a role, all of whose holders are away: the deputy of one', role('trauma-champion'), 'here'],
  ['a role that nobody holds: nobody', role('psychologist', 'empty'), null],
  ['the board', { kind: 'board', serviceId: id('region') }, 'board'],
  ['a service without a board: nobody', { kind: 'board', serviceId: id('empty') }, null],
  ['a team without anybody: nobody', { kind: 'team', teamId: id('team-empty') }, null],
];

describe.each(DATABASES)('mail on $name', (kind) => {
  let at: TestDatabase;
  let register: Register;
  const ids = (planId: string, ...numbers: number[]) => numbers.map((number) => `${planId}.v1.m${number}`);
  const put = (planId: string, recipients: readonly Recipient[]) =>
    register.commit(
      commitOf(planView(planId), 1, planId, { outbox: recipients.map((one, n) => message(planId, 1, n + 1, one)) }),
    );
  /** As if a minute had passed. */
  const aMinuteLater = () =>
    at.db.queries.execute(sql`update outbox set claimed_until = claimed_until - interval '61 seconds'`);

  openFor(kind, async (made, opened) => {
    register = made;
    at = opened;
    await register.load({ services: SERVICES, teams: TEAMS, staff: PEOPLE, children: [] });
  });

  it.each(GOES_TO)('for %s', async (name, recipient, who) => {
    await put(`to ${name}`, [recipient]);
    const [mail] = await register.claimMail(ids(`to ${name}`, 1), TODAY);
    expect(mail?.recipient).toEqual(recipient);
    expect(mail?.to?.address ?? null).toBe(who && `${who}@example.test`);
  });

  it('tells the language of whoever receives it', async () => {
    await put('language', [
      { kind: 'head-of-service', serviceId: id('region') },
      { kind: 'board', serviceId: id('region') },
    ]);
    const mails = await register.claimMail(ids('language', 1, 2), TODAY);
    expect(mails.map((mail) => mail.to)).toEqual([
      { staffId: 'head', name: 'Name of head', address: 'head@example.test', language: 'cy', atOnce: null },
      { staffId: null, name: 'region', address: 'board@example.test', language: 'both', atOnce: null },
    ]);
  });

  it('gives one message to one attempt at a time, for a minute', async () => {
    await put('claimed', [staff('here'), staff('here')]);
    expect(await register.claimMail(ids('claimed', 1), TODAY)).toHaveLength(1);
    await expect(register.claimMail(ids('claimed', 1, 2), TODAY)).rejects.toBeInstanceOf(MailClaimedElsewhere);
    expect(await register.claimMail(ids('claimed', 2), TODAY)).toHaveLength(1);
    await aMinuteLater();
    expect(await register.claimMail(ids('claimed', 1, 2), TODAY)).toHaveLength(2);
  });

  it('lets one of many attempts at once have it', async () => {
    await put('rush', [staff('here')]);
    // Opens the connections first: otherwise each attempt would be over before the next has one.
    await Promise.all(Array.from({ length: 8 }, () => at.db.queries.execute(sql`select pg_sleep(0.05)`)));
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, () => register.claimMail(ids('rush', 1), TODAY)),
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
  });

  it('never sends what waits to be sent about a child who has died', async () => {
    await put('silent', [staff('here'), staff('manager')]);
    await register.claimMail(ids('silent', 1), TODAY);
    await register.mailFailed('silent.v1.m1', '421 busy');
    await register.commit(commitOf(planView('silent', { status: 'sealed', phase: 'sealed' }), 2, 'sealed'));
    expect(await register.claimMail(ids('silent', 1, 2), TODAY)).toEqual([]);
    await register.commit(commitOf(planView('silent'), 3, 'a mistake'));
    expect(await register.claimMail(ids('silent', 1, 2), TODAY)).toEqual([]);
    expect(await register.undeliverable(ids('silent', 1, 2))).toEqual([]);
  });

  it('sends what is about another child’s contact all the same, and says what is practice', async () => {
    await put('of-nobody-else', [staff('here')]);
    await register.commit(commitOf(planView('of-nobody-else', { status: 'sealed', phase: 'sealed' }), 2, 'sealed'));
    for (const rehearsal of [false, true]) {
      const episodeId = id(`contact-${String(rehearsal)}`);
      const of = { childId: id(`child-of-contact-${String(rehearsal)}`), serviceId: id('region'), teamId: id('team') };
      const view = voluntaryContact.view(new Episode({ ...of, episodeId, rehearsal }).state);
      await register.commit({
        ...{ kind: 'voluntaryContact', entityId: episodeId, baseVersion: 0, version: 1, cause: [episodeId] },
        ...{ digest: digestOf(view), open: true, view, timeline: [], commands: [] },
        outbox: [message(episodeId, 1, 1, staff('here'))],
      });
      const [mail] = await register.claimMail(ids(episodeId, 1), TODAY);
      expect([episodeId, mail?.to?.staffId, mail?.rehearsal]).toEqual([episodeId, 'here', rehearsal]);
    }
  });

  it('sends nothing that a closed plan has left behind, once the child has died', async () => {
    await register.load({
      services: [service('yjs-north', 'youth-justice-service', null)],
      teams: [team('team-north', 'yjs-north', null)],
      staff: [],
      children: [child('child-of-left', 'Ash', 'Invented')],
    });
    await put('left', [staff('here')]);
    const closed = planView('left', { status: 'closed', phase: 'closed' });
    await register.commit({ ...commitOf(closed, 2, 'close'), open: false, outbox: [] });
    for (const by of ['here', 'manager']) {
      const key = { commandId: id(`died-${by}`), bodyHash: 'body' };
      const recorded = { by: id(by), at: NOW, what: 'record-death-of-child', key };
      const death = { childId: id('child-of-left'), diedOn: TODAY };
      await register.recordDeathOf(death, 2, () => null, recorded);
    }
    expect(await register.claimMail(ids('left', 1), TODAY)).toEqual([]);
    const key = { commandId: id('mistake'), bodyHash: 'body' };
    const mistake = { by: id('here'), at: NOW, what: 'withdraw-death-of-child', key };
    await register.withdrawDeathOf({ childId: id('child-of-left'), reason: 'a mistake' }, () => null, mistake);
    expect(await register.deathOf(id('child-of-left'))).toEqual({ said: [], confirmed: false });
  });

  it('gives a message back after a failure', async () => {
    await put('failed', [staff('here')]);
    await register.claimMail(ids('failed', 1), TODAY);
    await register.mailFailed('failed.v1.m1', '421 busy');
    expect(await register.claimMail(ids('failed', 1), TODAY)).toHaveLength(1);
  });

  it.each<[string, Parameters<Register['mailDone']>[1]]>([
    ['sent', { is: 'sent', messageId: '<m@test>' }],
    ['held', { is: 'held', to: id('here') }],
    ['undeliverable', { is: 'undeliverable', reason: '550 no such mailbox' }],
  ])('never gives out again what was %s, and the first outcome stands', async (name, outcome) => {
    await put(name, [staff('here')]);
    await register.claimMail(ids(name, 1), TODAY);
    await register.mailDone(`${name}.v1.m1`, outcome);
    await register.mailDone(`${name}.v1.m1`, { is: 'sent', messageId: '<other@test>' });
    await aMinuteLater();
    expect(await register.claimMail(ids(name, 1), TODAY)).toEqual([]);
    const row = await at.db.queries.execute(sql`select message_id from outbox where outbox_id = ${`${name}.v1.m1`}`);
    expect(row).toMatchObject({ rows: [{ message_id: outcome.is === 'sent' ? outcome.messageId : null }] });
  });

  it('leaves out what was voided and what never was', async () => {
    await put('voided', [staff('here')]);
    await register.commit(commitOf(planView('voided'), 1, 'instead', { outbox: [] }));
    expect(await register.claimMail([...ids('voided', 1), 'never', ...ids('voided', 9)], TODAY)).toEqual([]);
    expect(await register.claimMail([], TODAY)).toEqual([]);
  });

  it("does not take the message in a voided one's place for sent", async () => {
    await put('replaced', [staff('here')]);
    await register.claimMail(ids('replaced', 1), TODAY);
    await register.commit(
      commitOf(planView('replaced'), 1, 'instead', { outbox: [message('replaced', 1, 1, staff('head'))] }),
    );
    await register.mailDone('replaced.v1.m1', { is: 'sent', messageId: '<old@test>' });
    expect(await register.claimMail(ids('replaced', 1), TODAY)).toHaveLength(1);
  });
});
