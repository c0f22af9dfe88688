import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { NAMESPACE, startTemporalServer } from '../../embedded/temporal-server';
import type { TemporalServer } from '../../embedded/temporal-server';
import { mailTransport } from '../../operations/mail-server';
import type { MailServer } from '../../operations/mail-server';
import type { TemporalTls } from '../../operations/temporal-data';
import { assertTemporalReady } from '../../operations/temporal-reach';
import { Whole } from '../system/whole';
import { temporalBinary } from '../temporal-binary';
import { Authority } from './authority';
import type { Certified } from './authority';

let authority: Authority;
let another: Authority;
let ofServer: Certified;
beforeAll(async () => {
  [authority, another] = await Promise.all([Authority.make(), Authority.make()]);
  ofServer = await authority.certify('localhost');
});

describe('the way to Temporal, closed by TLS that knows both sides', () => {
  const folder = mkdtempSync(join(tmpdir(), 'camau-closed-'));
  let server: TemporalServer;
  let gate: ReturnType<typeof createServer>;
  let address: string;
  let ofCamau: Certified;
  beforeAll(async () => {
    server = await startTemporalServer({
      binary: await temporalBinary(),
      databaseFile: join(folder, 'temporal.db'),
      logFile: join(folder, 'temporal.log'),
    });
    ofCamau = await authority.certify('camau');
    const known = { cert: ofServer.chain, key: ofServer.key, ca: authority.certificate };
    // Nobody comes through to the server whom this authority has not certified.
    gate = createServer(
      { ...known, requestCert: true, rejectUnauthorized: true, ALPNProtocols: ['h2'], minVersion: 'TLSv1.2' },
      (socket) => {
        const [host = '', port = ''] = server.address.split(':');
        const inner = connect(Number(port), host);
        socket.pipe(inner).pipe(socket);
        for (const [one, other] of [[socket, inner] as const, [inner, socket] as const]) {
          one.on('error', () => other.destroy()).on('close', () => other.destroy());
        }
      },
    );
    await once(gate.listen(0, '127.0.0.1'), 'listening');
    address = `127.0.0.1:${(gate.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    gate.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is gone by API and worker: a plan is started and carried on', async () => {
    const tls = { authority: authority.certificate, certificate: ofCamau };
    const whole = await Whole.start({ temporal: { address, tls } });
    try {
      const planId = await whole.startPlan({ years: 17, months: 6 });
      const { taskId } = await whole.task(planId, 'prepare-child');
      expect((await whole.as('caseManager', 'GET', `/v1/tasks/${taskId}`)).status).toBe(200);
    } finally {
      await whole.stop();
    }
  }, 180_000);

  it.each<[string, (own: Certified, known: string, other: string) => TemporalTls | null, RegExp]>([
    ['without TLS', () => null, /was asked without TLS/],
    ['by nobody whom it knows', (_, known) => ({ authority: known, certificate: null }), /was asked by TLS/],
    ['by whoever does not know it', (own, _, other) => ({ authority: other, certificate: own }), /was asked by TLS/],
    [
      'by whoever trusts only what the world does',
      (own) => ({ authority: null, certificate: own }),
      /was asked by TLS/,
    ],
  ])('is not gone %s, and whoever starts Camau is told', async (_who, tlsOf, said) => {
    const tls = tlsOf(ofCamau, authority.certificate, another.certificate);
    await expect(assertTemporalReady({ address, tls, namespace: NAMESPACE })).rejects.toThrow(said);
  });
});

describe('the way to the mail server', () => {
  const login = { user: 'camau', password: 'drawn-for-the-test' };
  const message = { from: 'camau@service.example', to: 'member@yjs.example', subject: 'Camau', text: 'A task waits' };
  const opened: SMTPServer[] = [];
  afterAll(() => {
    for (const one of opened) one.close(() => undefined);
  });

  /** A mail server that takes mail only from whoever signs in, and notes what it was told, and how. */
  async function mailServer(how: { readonly secure?: boolean; readonly withoutTls?: boolean }) {
    const told: { user: string; password: string; closed: boolean }[] = [];
    let taken = 0;
    const smtp = new SMTPServer({
      ...{ cert: ofServer.chain, key: ofServer.key, secure: how.secure ?? false, allowInsecureAuth: true },
      disabledCommands: how.withoutTls ? ['STARTTLS'] : [],
      onAuth: ({ username, password }, { secure }, done) => {
        told.push({ user: username ?? '', password: password ?? '', closed: secure });
        done(password === login.password ? null : new Error('Not known here'), { user: username ?? '' });
      },
      onData: (stream, _session, done) => {
        taken += 1;
        stream.resume().on('end', done);
      },
    });
    smtp.on('error', () => undefined);
    opened.push(smtp);
    await once(smtp.listen(0, 'localhost'), 'listening');
    const { port } = smtp.server.address() as AddressInfo;
    return { port, told, taken: () => taken };
  }
  const send = async (to: Pick<MailServer, 'port'> & Partial<MailServer>) => {
    const transport = mailTransport(
      { host: 'localhost', tls: 'required', authority: authority.certificate, login, ...to },
      5_000,
    );
    try {
      await transport.sendMail(message);
    } finally {
      transport.close();
    }
  };

  it.each([
    ['once TLS has begun', 'required', false],
    ['where TLS stands before the first word', 'from-the-start', true],
  ] as const)('takes messages, and hears who brings them, %s', async (_how, tls, secure) => {
    const server = await mailServer({ secure });
    await send({ port: server.port, tls });
    expect(server.told).toEqual([{ ...login, closed: true }]);
    expect(server.taken()).toBe(1);
  });

  it.each<[string, { readonly withoutTls?: boolean }, () => Partial<MailServer>]>([
    ['that offers no TLS', { withoutTls: true }, () => ({})],
    ['whose certificate somebody else has given', {}, () => ({ authority: another.certificate })],
    ['whose certificate nobody in the world knows', {}, () => ({ authority: null })],
  ])('says nothing to a server %s', async (_which, how, changes) => {
    const server = await mailServer(how);
    await expect(send({ port: server.port, ...changes() })).rejects.toThrow(/TLS|certificate|self-signed/i);
    expect([server.told, server.taken()]).toEqual([[], 0]);
  });

  it('hands nothing over where its password is wrong', async () => {
    const server = await mailServer({});
    await expect(send({ port: server.port, login: { ...login, password: 'of-last-year' } })).rejects.toThrow(/login/i);
    expect(server.taken()).toBe(0);
  });
});
