import { describe, expect, it } from '@jest/globals';
import { addYears, localDate } from '../../../domain/calendar/local-date';
import { addMinutes, instantAt } from '../../../domain/calendar/london-time';
import { accountableAt, ofConcern, ofPlan } from '../../../domain/responsibilities/accountability';
import { view } from '../../../domain/transition-plan/view';
import { live, STAFF, startAt } from '../transition-plan/plans';
import { LEAD, LivedConcern, raise, NOW, WORKER, CLOSE } from '../safeguarding-concern/concerns';

describe('who was accountable for a plan that was closed for a time', () => {
  const plan = live(startAt({ years: 17, months: 6 }));
  plan.passDays(1).do(STAFF.manager, { name: 'close', reason: 'moved abroad' });
  const closed = plan.now;
  plan.passDays(3).do(STAFF.manager, { name: 're-open', reason: 'came back' });
  const [again, strand] = [plan.now, ofPlan(view(plan.state))];

  it.each([
    ['before it was closed', addMinutes(closed, -1), STAFF.manager.staffId],
    ['once it was closed', closed, null],
    ['until it was opened again', addMinutes(again, -1), null],
    ['from then on', again, STAFF.manager.staffId],
  ])('%s', (_when, at, who) => {
    expect(accountableAt(strand, at)?.staffId ?? null).toBe(who);
  });
});

describe('who is accountable at a moment', () => {
  const birthday = localDate('2026-09-01');
  const concern = new LivedConcern(raise({ dateOfBirth: addYears(birthday, -18) }));
  const after = instantAt(birthday, '12:00');
  concern.until(after);
  concern.command(LEAD, { name: 'record-adult-acceptance', acceptedBy: 'Adult services', reference: 'A-1' });
  const closing = addMinutes(after, 60);
  concern.until(closing);
  concern.command(WORKER, { name: 'decide-not-to-report', reasons: 'It was paint.' });
  concern.command(LEAD, CLOSE);
  const strand = ofConcern(concern.view);

  it.each([
    ['before it was raised', addMinutes(NOW, -1), null],
    ['from the moment at which it was raised', NOW, 'safeguarding-lead'],
    ['on the 18th birthday, while nobody has accepted', instantAt(birthday, '00:00'), 'safeguarding-lead'],
    ['up to the written acceptance', addMinutes(after, -1), 'safeguarding-lead'],
    ['from the written acceptance', after, 'adult-services'],
    ['until it closes', addMinutes(closing, -1), 'adult-services'],
    ['once it is closed', closing, null],
  ])('%s', (_when, at, party) => {
    expect(accountableAt(strand, at)?.party ?? null).toBe(party);
  });
});
