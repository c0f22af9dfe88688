import type { MailTemplate } from '../entity';
import type { Instant } from '../calendar/london-time';
import type { Recipient, Role } from '../people';
import type { ConcernLevel } from '../policy/concerns';
import { addMail, tell } from '../turn';
import type { Turn } from '../turn';
import { isMetBy, startedBy } from './clocks';
import { atLevel, raiser } from './people';
import type { ConcernState, Happening } from './state';

export type ConcernTurn = Turn<ConcernState>;

/** Changes the concern as a whole. */
export function change(turn: ConcernTurn, to: Partial<ConcernState>): void {
  turn.state = { ...turn.state, ...to };
}

export function mailTo(turn: ConcernTurn, to: Recipient, template: MailTemplate): void {
  const { concernId } = turn.state;
  addMail(turn, { to, template, ref: concernId, meeting: null }, concernId);
}

/** Writes to a level of the line, which knows of the concern from then on. */
export function mailLevel(turn: ConcernTurn, level: ConcernLevel, template: MailTemplate): void {
  const { reached } = turn.state;
  if (!reached.includes(level)) change(turn, { reached: [...reached, level] });
  mailTo(turn, atLevel(turn.state, level), template);
}

/** Whoever raised it, and those with oversight, hear that somebody has done something; nobody is written to about their own step. */
export function mailNews(turn: ConcernTurn, roleOfWhoActs: Role): void {
  if (turn.by !== turn.state.raisedBy) mailTo(turn, raiser(turn.state), 'concern-news');
  if (roleOfWhoActs !== 'safeguarding-lead') mailLevel(turn, 'safeguarding-lead', 'concern-news');
}

/** Something has happened at that moment: clocks that wait for it are met, and those that count from it are started. */
export function happen(turn: ConcernTurn, happening: Happening, at: Instant): void {
  const { by } = turn;
  if (by !== null) {
    const clocks = turn.state.clocks.map((clock) => {
      if (clock.met !== null || !isMetBy(clock.clock, happening)) return clock;
      return { ...clock, met: { at, by, late: at > clock.dueAt } };
    });
    change(turn, { clocks });
  }
  for (const { clock, dueAt } of startedBy(turn.state, happening, at)) {
    change(turn, { clocks: [...turn.state.clocks, { clock, startedAt: at, dueAt, climbed: 0, met: null }] });
    tell(turn, 'clock-started', clock, { clock, dueAt });
  }
}
