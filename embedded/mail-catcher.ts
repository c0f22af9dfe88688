import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { CaughtMail } from './caught-mail';
import { LOOPBACK, isSentToLoopback } from './loopback';
import { INBOX_CSP, INBOX_STYLE, inboxPage, messagePage } from './mail-inbox-page';
import { assertPortFree } from './ports';

/** How the catcher misbehaves: 4xx or 5xx at RCPT; or the message is kept, and the connection is cut instead of an answer. */
export type MailFault = 'none' | 'refuse-connection' | 'temporary' | 'permanent' | 'drop-after-data';

export interface MailCatcherOptions {
  readonly smtpPort: number;
  readonly httpPort: number;
  /** Where messages are kept between starts, one `.eml` file each; in memory only when not given. */
  readonly folder?: string;
}

export interface MailCatcher {
  readonly smtpPort: number;
  /** The inbox page. */
  readonly url: string;
  /** Oldest first. */
  messages(): CaughtMail[];
  /** The first message, caught already or to come, that fits; rejects after `ms`. */
  waitFor(fits: (mail: CaughtMail) => boolean, ms: number): Promise<CaughtMail>;
  clear(): void;
  setFault(fault: MailFault): Promise<void>;
  stop(): Promise<void>;
}

/** How many messages are kept; the oldest go first. */
const KEPT = 2_000;

/** A mail server on 127.0.0.1 that delivers nothing and shows everything. */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const { smtpPort, httpPort, folder } = options;
  await assertPortFree(smtpPort, { purpose: 'caught mail (SMTP)', variable: 'CAMAU_SMTP_PORT' });
  await assertPortFree(httpPort, { purpose: 'the page of caught mail', variable: 'CAMAU_MAIL_PORT' });
  const box = await openMailbox(folder);
  const arrivals = new EventEmitter<{ mail: [CaughtMail] }>();
  const sockets = new Set<Socket>();
  let fault: MailFault = 'none';

  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo(_address, _session, done) {
      if (fault === 'temporary') done(smtpError(451, 'Try again later'));
      else if (fault === 'permanent') done(smtpError(550, 'No such mailbox'));
      else done();
    },
    onData(stream, session, done) {
      const keep = async (): Promise<void> => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const mail = await box.add(Buffer.concat(chunks), envelopeOf(session));
        if (fault === 'drop-after-data') socketOf(session, sockets)?.destroy();
        else done();
        arrivals.emit('mail', mail);
      };
      keep().catch((error: unknown) => {
        done(smtpError(452, `The message was not kept: ${(error as Error).message}`));
      });
    },
  });
  // A client that goes away in the middle is the client's affair.
  smtp.on('error', () => undefined);
  smtp.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const accept = async (): Promise<void> => {
    smtp.listen(smtpPort, LOOPBACK);
    await once(smtp.server, 'listening');
  };
  const refuse = async (): Promise<void> => {
    const closed = once(smtp.server, 'close');
    smtp.server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await accept();
  const web = createServer((request, response) => {
    answer(request, response, box.messages);
  }).listen(httpPort, LOOPBACK);
  await once(web, 'listening');

  return {
    smtpPort,
    url: `http://${LOOPBACK}:${httpPort}`,
    messages: () => [...box.messages],
    waitFor: (fits, ms) => waitFor(box.messages, arrivals, fits, ms),
    clear: () => {
      box.clear();
    },
    setFault: async (next) => {
      if (next === 'refuse-connection' && fault !== next) await refuse();
      if (fault === 'refuse-connection' && next !== fault) await accept();
      fault = next;
    },
    stop: async () => {
      if (fault !== 'refuse-connection') await refuse();
      await closeWeb(web);
    },
  };
}

interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

interface Mailbox {
  readonly messages: readonly CaughtMail[];
  add(raw: Buffer, envelope: Envelope): Promise<CaughtMail>;
  clear(): void;
}

/** The messages, and their files: the original, under two lines that tell the envelope. */
async function openMailbox(folder: string | undefined): Promise<Mailbox> {
  const messages: CaughtMail[] = [];
  const file = (id: string): string | undefined => (folder === undefined ? undefined : join(folder, `${id}.eml`));
  const forget = (mail: CaughtMail): void => {
    const path = file(mail.id);
    if (path !== undefined) rmSync(path, { force: true });
  };
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const kept = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    for (const name of kept.sort()) {
      messages.push(await parse(name.slice(0, -'.eml'.length), readFileSync(join(folder, name))));
    }
  }
  return {
    messages,
    add: async (raw, envelope) => {
      const id = `${new Date().toISOString().replaceAll(':', '-')}_${randomUUID().slice(0, 8)}`;
      const text = Buffer.concat([Buffer.from(envelopeLines(envelope)), raw]);
      const mail = await parse(id, text);
      const path = file(id);
      if (path !== undefined) {
        writeFileSync(`${path}.part`, text, { mode: 0o600 });
        renameSync(`${path}.part`, path);
      }
      messages.push(mail);
      for (const old of messages.splice(0, Math.max(0, messages.length - KEPT))) forget(old);
      return mail;
    },
    clear: () => {
      messages.splice(0).forEach(forget);
    },
  };
}

function envelopeLines({ from, to }: Envelope): string {
  return `X-Caught-From: ${from}\r\nX-Caught-To: ${to.join(',\r\n ')}\r\n`;
}

async function parse(id: string, raw: Buffer): Promise<CaughtMail> {
  const mail = await simpleParser(raw);
  const headers: Record<string, string> = {};
  for (const { key, line } of mail.headerLines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim();
    headers[key] = headers[key] === undefined ? value : `${headers[key]}\n${value}`;
  }
  const { 'x-caught-from': from = '', 'x-caught-to': to = '', ...own } = headers;
  const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const [moment = '', tail = ''] = id.split('T');
  return {
    id,
    at: `${moment}T${(tail.split('_')[0] ?? '').replaceAll('-', ':')}`,
    from,
    to: to.split(/,\s*/),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    messageId: mail.messageId ?? '',
    ...(calendar ? { ics: calendar.content.toString('utf8') } : {}),
    headers: own,
  };
}

function envelopeOf({ envelope }: SMTPServerSession): Envelope {
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  return { from, to: envelope.rcptTo.map(({ address }) => address) };
}

function socketOf(session: SMTPServerSession, sockets: ReadonlySet<Socket>): Socket | undefined {
  return [...sockets].find((socket) => socket.remotePort === session.remotePort);
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function waitFor(
  messages: readonly CaughtMail[],
  arrivals: EventEmitter<{ mail: [CaughtMail] }>,
  fits: (mail: CaughtMail) => boolean,
  ms: number,
): Promise<CaughtMail> {
  const known = messages.find(fits);
  if (known) return known;
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(overdue);
      arrivals.off('mail', look);
    };
    const look = (mail: CaughtMail): void => {
      if (!fits(mail)) return;
      settle();
      resolve(mail);
    };
    const overdue = setTimeout(() => {
      settle();
      const subjects = messages.map(({ subject }) => JSON.stringify(subject)).join(', ') || 'none';
      reject(new Error(`No message that fits was caught within ${ms} ms; caught: ${subjects}.`));
    }, ms);
    arrivals.on('mail', look);
  });
}

function answer(request: IncomingMessage, response: ServerResponse, messages: readonly CaughtMail[]): void {
  const send = (status: number, type: string, body: string): void => {
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': INBOX_CSP,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    response.end(body);
  };
  const path = request.url ?? '';
  if (!isSentToLoopback(request)) send(403, 'text/plain', 'This page is for this machine only.');
  else if (request.method !== 'GET') send(405, 'text/plain', 'This page can only be read.');
  else if (path === '/') send(200, 'text/html', inboxPage(messages));
  else if (path === '/style.css') send(200, 'text/css', INBOX_STYLE);
  else {
    const mail = messages.find(({ id }) => path === `/messages/${encodeURIComponent(id)}`);
    if (mail) send(200, 'text/html', messagePage(mail));
    else send(404, 'text/plain', 'There is no such message.');
  }
}

async function closeWeb(web: Server): Promise<void> {
  const closed = once(web, 'close');
  web.close();
  web.closeAllConnections();
  await closed;
}
