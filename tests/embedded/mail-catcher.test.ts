import { statSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startMailCatcher, type MailCatcher } from '../../embedded/mail-catcher';
import { freePorts } from '../../embedded/ports';
import { scratchFolder } from './scratch-folder';

const scratch = scratchFolder();
let catcher: MailCatcher;
let ports: { smtpPort: number; httpPort: number };

beforeAll(async () => {
  const [smtpPort = 0, httpPort = 0] = await freePorts(2);
  ports = { smtpPort, httpPort };
  catcher = await startMailCatcher({ ...ports, folder: scratch.in('mail') });
});
afterEach(async () => {
  await catcher.setFault('none');
  catcher.clear();
});
afterAll(async () => {
  await catcher.stop();
  scratch.remove();
});

async function send(subject: string, extra: object = {}): Promise<unknown> {
  const transport = createTransport({ host: '127.0.0.1', port: catcher.smtpPort, connectionTimeout: 2_000 });
  return transport.sendMail({
    from: { name: 'Camau', address: 'camau@camau.example' },
    to: { name: 'A. Member', address: 'member@yjs.example' },
    subject,
    text: 'A task waits for you: http://127.0.0.1:3000/tasks/1 & <more>',
    messageId: `<${subject.replaceAll(/\W/g, '-')}@camau.example>`,
    ...extra,
  });
}

async function page(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; csp: string; body: string }> {
  return new Promise((resolve, reject) => {
    request(`${catcher.url}${path}`, { headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        const csp = String(response.headers['content-security-policy']);
        resolve({ status: response.statusCode ?? 0, csp, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('the mail catcher', () => {
  it('catches a message with its envelope, text, identity and calendar part', async () => {
    const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR';
    const arrival = catcher.waitFor((mail) => mail.subject === 'Meeting, ref 12', 5_000);
    await send('Meeting, ref 12', { icalEvent: { method: 'REQUEST', content: ics } });
    const mail = await arrival;
    expect(mail).toMatchObject({
      from: 'camau@camau.example',
      to: ['member@yjs.example'],
      messageId: '<Meeting--ref-12@camau.example>',
      text: expect.stringContaining('A task waits for you'),
      ics: expect.stringContaining('METHOD:REQUEST'),
    });
    expect(mail.headers['to']).toBe('"A. Member" <member@yjs.example>');
    expect(Math.abs(Date.now() - Date.parse(mail.at))).toBeLessThan(10_000);
    expect(catcher.messages()).toEqual([mail]);
  });

  it('tells what was caught when the message that is waited for does not come', async () => {
    await send('Another one');
    const wait = catcher.waitFor((mail) => mail.subject === 'Never sent', 50);
    await expect(wait).rejects.toThrow('within 50 ms; caught: "Another one"');
  });

  it('keeps messages over a restart, and forgets them when cleared', async () => {
    await send('Kept');
    const before = catcher.messages();
    await catcher.stop();
    catcher = await startMailCatcher({ ...ports, folder: scratch.in('mail') });
    expect(catcher.messages()).toEqual(before);
    const [file = ''] = readdirSync(scratch.in('mail'));
    expect(statSync(scratch.in(`mail/${file}`)).mode & 0o077).toBe(0);
    catcher.clear();
    expect(readdirSync(scratch.in('mail'))).toEqual([]);
  });

  it('shows messages as text, whatever they hold, under a policy without scripts', async () => {
    await send('<script>alert(1)</script>');
    const [mail] = catcher.messages();
    const list = await page('/');
    expect(list.status).toBe(200);
    expect(list.csp).toContain("default-src 'none'");
    expect(list.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(list.body).not.toContain('<script');
    const one = await page(`/messages/${encodeURIComponent(mail?.id ?? '')}`);
    expect(one.body).toContain('<a href="http://127.0.0.1:3000/tasks/1">');
    expect(one.body).toContain('&amp; &lt;more&gt;');
    expect((await page('/messages/unknown')).status).toBe(404);
  });

  it('does not answer a page that reached this machine under another name', async () => {
    expect((await page('/', { host: 'rebound.example' })).status).toBe(403);
  });
});

describe('a fault of the mail catcher', () => {
  it.each([
    ['refuse-connection', { code: 'ESOCKET' }],
    ['temporary', { responseCode: 451 }],
    ['permanent', { responseCode: 550 }],
  ] as const)('%s reaches the sender and nothing is caught; after it mail goes through', async (fault, expected) => {
    await catcher.setFault(fault);
    await expect(send('Refused')).rejects.toMatchObject(expected);
    expect(catcher.messages()).toEqual([]);
    await catcher.setFault('none');
    await send('Accepted');
    expect(catcher.messages().map((mail) => mail.subject)).toEqual(['Accepted']);
  });

  it('drop-after-data: the sender sees a failure, but the message was caught', async () => {
    await catcher.setFault('drop-after-data');
    await expect(send('Doubtful')).rejects.toThrow();
    expect(catcher.messages().map((mail) => mail.subject)).toEqual(['Doubtful']);
  });
});
