import nodemailer from 'nodemailer';
import type { Transporter } from 'nodemailer';

/** Where mail is handed over, and how much of the way there is closed to others. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `offered`: by TLS where the server offers it; `required`: not without; `from-the-start`: TLS before the first word, as on port 465. */
  readonly tls: 'offered' | 'required' | 'from-the-start';
  /** Of whoever gave the server its certificate, as PEM; null: one of the authorities that this machine knows. */
  readonly authority: string | null;
  /** Null where the server takes mail from this network without. */
  readonly login: MailLogin | null;
}

export interface MailLogin {
  readonly user: string;
  readonly password: string;
}

/** A server on this machine, as the embedded start has one. */
export const onThisMachine = (port: number): MailServer => ({
  ...{ host: '127.0.0.1', port, tls: 'offered', authority: null, login: null },
});

/** Older ones are refused, and so is a certificate that no known authority has given. */
const OLDEST_TLS = 'TLSv1.2';

/** What hands messages over to this server. No step of the talk with it may take longer than this many milliseconds. */
export function mailTransport({ host, port, tls, authority, login }: MailServer, withinMs: number): Transporter {
  return nodemailer.createTransport({
    ...{ host, port, secure: tls === 'from-the-start', requireTLS: tls === 'required' },
    tls: { minVersion: OLDEST_TLS, ...(authority === null ? {} : { ca: authority }) },
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    ...{ connectionTimeout: withinMs, greetingTimeout: withinMs, socketTimeout: withinMs },
  });
}
