import type { SendMailOptions } from 'nodemailer';
import type { ClaimedMail } from '../register/register';
import { calendarFile } from '../operations/calendar-file';
import { digestWords, MAIL_WORDS, PRACTICE } from './mail-words';

export interface MailSettings {
  /** The sender's address. Its domain says nothing of justice. */
  readonly from: string;
  /** Where people sign in; a message's link leads there, and on to what it is about. */
  readonly publicUrl: string;
}

/**
 * One message to one recipient, in the recipient's language or in both where the choice is not known. Its Message-ID
 * follows from the outbox id, so that a message which had to be repeated is recognised as the same.
 */
export function composeMail(
  mail: ClaimedMail & { readonly to: NonNullable<ClaimedMail['to']> },
  { from, publicUrl }: MailSettings,
): SendMailOptions & { readonly messageId: string } {
  const words = mail.template === 'morning-digest' ? digestWords(mail.digest) : MAIL_WORDS[mail.template];
  const said = { en: [words.en], cy: [words.cy], both: [words.en, words.cy] }[mail.to.language];
  const link = `${publicUrl}/go/${encodeURIComponent(mail.ref)}`;
  const practice = { en: [PRACTICE.en], cy: [PRACTICE.cy], both: [PRACTICE.en, PRACTICE.cy] }[mail.to.language];
  const body = [...(mail.rehearsal ? practice : []), ...said.map((each) => each.text), link, `Ref ${mail.ref}`].join(
    '\n\n',
  );
  return {
    from: { name: 'Camau', address: from },
    to: { name: mail.to.name, address: mail.to.address },
    subject: `${said.map((each) => each.subject).join(' / ')}, ref ${mail.ref}`,
    text: `${body}\n`,
    messageId: messageIdOf(mail.outboxId, from),
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(mail.meeting === null
      ? {}
      : {
          icalEvent: { ...calendarFile(mail.meeting, mail.ref), filename: 'meeting.ics' },
        }),
  };
}

/** The same for every attempt at one message. */
export function messageIdOf(outboxId: string, from: string): string {
  return `<${outboxId}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}
