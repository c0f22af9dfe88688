import type { Logger } from 'pino';
import { Counter, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import type { CommitOutcome, MailOutcome, Register } from '../register/register';

const COMMITS = [
  'written',
  'repeated',
  'voided-and-written',
  'written-over-a-gap',
  'failed',
] as const satisfies readonly (CommitOutcome | 'failed')[];
const MAILS = ['sent', 'held', 'undeliverable', 'not-sent'] as const satisfies readonly (
  MailOutcome['is'] | 'not-sent'
)[];

/**
 * The same register, whose commits and mails are counted, and whose commits are logged with the commands that caused
 * them: the same ids stand in the API's log.
 */
export function measuredRegister(register: Register, registry: Registry, log: Logger): Register {
  const registers = [registry];
  const commits = new Histogram({
    name: 'camau_commit_seconds',
    help: 'Commits to the register by outcome, and how long they took.',
    labelNames: ['outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const mails = new Counter({
    name: 'camau_mails_total',
    help: 'Attempts at messages by outcome; what was not sent is tried again.',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of COMMITS) commits.zero({ outcome });
  for (const outcome of MAILS) mails.inc({ outcome }, 0);

  return {
    ...register,
    commit: async (commit, signal) => {
      const end = commits.startTimer();
      const { entityId, version, cause } = commit;
      const note = (outcome: CommitOutcome | 'failed'): void => {
        const seconds = end({ outcome });
        const level = outcome === 'failed' ? 'warn' : 'info';
        log[level]({ entityId, version, cause, outcome, ms: Math.round(seconds * 1000) }, 'commit');
      };
      try {
        const outcome = await register.commit(commit, signal);
        note(outcome);
        return outcome;
      } catch (error) {
        note('failed');
        throw error;
      }
    },
    jobDone: async (run, report) => {
      await register.jobDone(run, report);
      log.info({ job: run.job, at: run.at, ...report.counts, mails: report.outboxIds.length }, 'job');
    },
    mailDone: async (outboxId, outcome) => {
      await register.mailDone(outboxId, outcome);
      mails.inc({ outcome: outcome.is });
      log.info({ outboxId, outcome: outcome.is }, 'mail');
    },
    mailFailed: async (outboxId, reason) => {
      mails.inc({ outcome: 'not-sent' });
      log.warn({ outboxId, outcome: 'not-sent', reason }, 'mail');
      await register.mailFailed(outboxId, reason);
    },
  };
}
