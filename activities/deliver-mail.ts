import type { SendMailOptions } from 'nodemailer';
import { instantFromMillis, localDateOf } from '../domain/calendar/london-time';
import { goesAtOnce } from '../domain/messages';
import type { Recipient } from '../domain/people';
import type { ClaimedMail, MailOutcome, Register } from '../register/register';
import { composeMail } from './compose-mail';
import type { MailSettings } from './compose-mail';

export interface MailDependencies {
  readonly register: Pick<Register, 'commit' | 'repair' | 'claimMail' | 'mailDone' | 'mailFailed' | 'undeliverable'>;
  /** A nodemailer transport. */
  readonly transport: {
    sendMail(message: SendMailOptions): Promise<{ readonly rejected?: readonly unknown[] | undefined }>;
  };
  readonly mail: MailSettings;
}

/** Some messages could not be sent now; those that were sent are recorded and not sent again. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
}

/**
 * Sends those of the messages that are still to be sent, each to the person who stands behind its role today.
 *
 * What the person has chosen not to be mailed at once is kept for their digest. What is sent is recorded before the next one goes; when any could not be sent the activity fails and Temporal tries
 * again, for as long as it takes. A recipient whom no server will ever accept, or a role behind which nobody stands, is
 * given back to the workflow, which asks a person to put it right.
 */
export function deliverMailActivity({ register, transport, mail }: MailDependencies) {
  return async (outboxIds: readonly string[]): Promise<{ readonly undeliverable: readonly Recipient[] }> => {
    const today = localDateOf(instantFromMillis(Date.now()));
    let notSent = 0;
    // One at a time: a plan may fall silent while its messages are being sent.
    for (const outboxId of outboxIds) {
      const [claimed] = await register.claimMail([outboxId], today);
      if (!claimed) continue;
      const outcome = await send(claimed);
      if (outcome.is === 'not-sent') {
        notSent += 1;
        await register.mailFailed(claimed.outboxId, outcome.reason);
        continue;
      }
      await register.mailDone(claimed.outboxId, outcome);
    }
    if (notSent > 0) throw new MailNotSent(`${notSent} of ${outboxIds.length} messages could not be sent yet`);
    return { undeliverable: await register.undeliverable(outboxIds) };
  };

  async function send(claimed: ClaimedMail): Promise<MailOutcome | { is: 'not-sent'; reason: string }> {
    if (claimed.to === null) return { is: 'undeliverable', reason: 'nobody stands behind this role today' };
    const { to, template } = claimed;
    if (to.staffId !== null && template !== 'morning-digest' && !goesAtOnce(template, to.atOnce)) {
      return { is: 'held', to: to.staffId };
    }
    const message = composeMail({ ...claimed, to }, mail);
    try {
      const { rejected } = await transport.sendMail(message);
      return rejected && rejected.length > 0
        ? { is: 'undeliverable', reason: 'the address was refused' }
        : { is: 'sent', messageId: message.messageId, to: to.staffId };
    } catch (error) {
      return isRefusedForGood(error)
        ? { is: 'undeliverable', reason: 'the address was refused' }
        : { is: 'not-sent', reason: codeOf(error) };
    }
  }
}

/** A 5xx answer to this recipient: the address is wrong. Everything else may pass. */
function isRefusedForGood(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'EENVELOPE' &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500
  );
}

/** What went wrong, without the server's words: they may quote an address. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
