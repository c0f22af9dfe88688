import { isIP } from 'node:net';
import { z } from 'zod';
import type { StaffId } from './domain/ids';
import { isGuessable, KEY_BYTES } from './encryption/key-ring';
import type { Key } from './encryption/key-ring';
import { isKnownPassword, issuers, url, urlOf, words, wrongIssuers } from './issuers';
import type { IssuerConfig } from './issuers';
import type { MailServer } from './operations/mail-server';
import type { TemporalTls } from './operations/temporal-data';
import { withSecretsFromFiles } from './secret-files';

export type { IssuerConfig } from './issuers';

/** How many requests a minute one process takes: from one person, and from one address before anybody is signed in. */
export interface RequestLimits {
  readonly perPerson: number;
  readonly perAddress: number;
}

/** Who stands between people and the API, and what is told and allowed to whoever comes from outside. */
export interface Edge {
  /** Addresses or networks of the proxies whose word about where a request comes from is taken, and nobody else's. */
  readonly trustedProxies: readonly string[];
  /** Null: no limit, where everybody is on this machine. */
  readonly limits: RequestLimits | null;
  /** Where whoever finds a weakness writes to (`mailto:` or `https:`); null: nobody is named. */
  readonly securityContact: string | null;
}

/** By whom, and from where, payloads of Temporal may be opened in a browser. */
export interface CodecSettings {
  /** Of Temporal's pages, as a browser names it. */
  readonly origin: string;
  readonly operators: readonly StaffId[];
}

const portNumber = (expected: string, from: number) =>
  z.string().refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= from && Number(text) <= 65_535, expected);
const port = (fallback: number) =>
  portNumber('a port from 0 (any free one) to 65535', 0).default(String(fallback)).transform(Number);
const wholeNumber = (fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((text) => /^\d{1,6}$/.test(text) && Number(text) >= 1, 'a whole number from 1 to 999999')
    .transform(Number);
const networks = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
  .refine(
    (parts) => parts.every(isNetwork),
    'addresses of proxies, such as 10.0.0.7 or 10.0.0.0/24, with commas between',
  );
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `one of: ${values.join(', ')}` });

const KEYS_EXPECTED =
  'name:key for each key, separated by commas: names of letters, digits and hyphens, each once, and 32 random bytes in ' +
  'base64 (openssl rand -base64 32); the first one seals, all of them open';
const keys = z
  .string()
  .default('')
  .transform((text, context): Key[] => {
    const read = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [keyOf(part.trim())]));
    const usable = read.filter((key) => key !== null);
    if (usable.length === read.length && new Set(usable.map(({ id }) => id)).size === read.length) return usable;
    context.addIssue({ code: 'custom', message: KEYS_EXPECTED });
    return z.NEVER;
  });

/** Every environment variable that Camau reads, with what each may be. */
const postgresAddress = z
  .string()
  .refine((text) => /^postgres(ql)?:$/.test(urlOf(text)?.protocol ?? ''), 'a postgres:// address');

const pem = (kind: string, what: string) =>
  z
    .string()
    .refine(
      (text) => new RegExp(`^-----BEGIN [A-Z ]*${kind}-----[\\s\\S]+-----END [A-Z ]*${kind}-----\\s*$`).test(text),
      what,
    )
    .optional();

const schema = z.object({
  CAMAU_MODE: oneOf(['production', 'embedded']).default('production'),
  CAMAU_HOST: words('a host name or address to listen on').default('127.0.0.1'),
  CAMAU_PORT: port(3000),
  CAMAU_PUBLIC_URL: url('the http(s) address that people open')
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  CAMAU_DATA: words('the folder for data').default('.camau'),
  CAMAU_CACHE: words('the folder for downloaded and built parts').optional(),
  CAMAU_TEMPORAL_ADDRESS: words('host:port of a Temporal frontend').optional(),
  CAMAU_TEMPORAL_NAMESPACE: words('a Temporal namespace').default('camau'),
  CAMAU_TEMPORAL_KEYS: keys,
  CAMAU_TEMPORAL_TLS: oneOf(['on', 'off']).default('off'),
  CAMAU_TEMPORAL_AUTHORITY: pem('CERTIFICATE', 'the PEM certificate of whoever gave the Temporal server its own'),
  CAMAU_TEMPORAL_CERTIFICATE: pem('CERTIFICATE', 'the PEM certificate by which the Temporal server knows Camau'),
  CAMAU_TEMPORAL_CERTIFICATE_KEY: pem('PRIVATE KEY', 'the PEM key of that certificate'),
  CAMAU_DATABASE_URL: postgresAddress.optional(),
  CAMAU_MIGRATION_URL: postgresAddress.optional(),
  CAMAU_SMTP_HOST: words('the host name of a mail server').optional(),
  CAMAU_SMTP_PORT: port(25),
  CAMAU_SMTP_TLS: oneOf(['offered', 'required', 'from-the-start']).default('offered'),
  CAMAU_SMTP_AUTHORITY: pem('CERTIFICATE', 'the PEM certificate of whoever gave the mail server its own'),
  CAMAU_SMTP_USER: words('the name by which the mail server knows Camau').optional(),
  CAMAU_SMTP_PASSWORD: words('the password beside that name').optional(),
  CAMAU_MAIL_FROM: z.email({ error: 'the e-mail address that messages come from' }).optional(),
  CAMAU_MAIL_PORT: port(3001),
  CAMAU_DEMO_ISSUER_PORT: port(3002),
  CAMAU_ISSUERS: issuers,
  CAMAU_KEYS: keys,
  CAMAU_REHEARSAL: oneOf(['on', 'off']).default('off'),
  CAMAU_TRUSTED_PROXIES: networks,
  CAMAU_REQUESTS_PER_PERSON: wholeNumber(600),
  CAMAU_REQUESTS_PER_ADDRESS: wholeNumber(6000),
  CAMAU_SECURITY_CONTACT: url('a mailto: or https: address', ['mailto:', 'https:']).optional(),
  CAMAU_CODEC_ORIGIN: z
    .string()
    .refine(
      (text) => urlOf(text)?.origin === text,
      'the origin of Temporal’s pages, such as https://temporal.example, without a path',
    )
    .optional(),
  CAMAU_CODEC_OPERATORS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== '') as unknown as StaffId[])
    .refine((ids) => ids.length > 0, 'the staff ids of the administrators who may open payloads, with commas between')
    .optional(),
  CAMAU_LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  CAMAU_METRICS_PORT: portNumber('a port from 1 to 65535', 1).transform(Number).optional(),
  CAMAU_MAX_CACHED_WORKFLOWS: wholeNumber(500),
});

const IN_PRODUCTION = [
  ['CAMAU_DATABASE_URL', 'the postgres:// address of the register'],
  ['CAMAU_TEMPORAL_ADDRESS', 'host:port of the Temporal frontend'],
  ['CAMAU_SMTP_HOST', 'the host name of the mail server'],
  ['CAMAU_MAIL_FROM', 'the e-mail address that messages come from'],
  ['CAMAU_PUBLIC_URL', 'the https address that people open'],
] as const;

/** All configuration, parsed. What is null is found or made by the embedded start; production has set it. */
export interface Config {
  readonly mode: 'production' | 'embedded';
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  readonly publicUrl: string | null;
  readonly dataFolder: string;
  readonly cacheFolder: string | null;
  readonly temporal: {
    readonly address: string | null;
    readonly tls: TemporalTls | null;
    readonly namespace: string;
    /** What seals whatever Temporal is given; the embedded start makes one where none is given. */
    readonly keys: readonly Key[];
  };
  readonly databaseUrl: string | null;
  /** The same register, as the owner of its schema: given to whoever brings that up to date, and to nobody else. */
  readonly migrationUrl: string | null;
  readonly smtp: Omit<MailServer, 'host'> & { readonly host: string | null; readonly from: string | null };
  /** The page of the embedded mail catcher. */
  readonly mailPort: number;
  /** The embedded demo sign-in. */
  readonly demoIssuerPort: number;
  readonly issuers: readonly IssuerConfig[];
  /** What seals texts that stand nowhere in the clear; the embedded start makes one where none is given. */
  readonly keys: readonly Key[];
  readonly rehearsal: boolean;
  readonly edge: Edge;
  /** Null, as it comes: nobody may. */
  readonly codec: CodecSettings | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly maxCachedWorkflows: number;
  /** Where Prometheus asks this process, on a port of its own; null when it does not. */
  readonly metricsPort: number | null;
}

/**
 * Reads the whole configuration from environment variables, and the secrets from the files that these name (`secret-files.ts`). An
 * empty variable counts as not set. Throws one error that names every wrong variable and what is expected; it never repeats a value, which may be a secret.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.entries(env).filter(
    ([name, value]) => name.startsWith('CAMAU_') && value !== undefined && value !== '',
  );
  const { given, wrong: wrongFiles } = withSecretsFromFiles(Object.fromEntries(set));
  if (wrongFiles.length > 0) throw configError(wrongFiles);
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw configError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: expected ${message}`));
  }
  const read = parsed.data;
  const wrong = [
    ...(read.CAMAU_MODE === 'production' ? wrongInProduction(read) : []),
    ...wrongCodec(read),
    ...wrongTemporalTls(read),
    ...wrongMailLogin(read),
  ];
  if (wrong.length > 0) throw configError(wrong);
  return {
    mode: read.CAMAU_MODE,
    host: read.CAMAU_HOST,
    port: read.CAMAU_PORT,
    publicUrl: read.CAMAU_PUBLIC_URL ?? null,
    dataFolder: read.CAMAU_DATA,
    cacheFolder: read.CAMAU_CACHE ?? null,
    temporal: {
      address: read.CAMAU_TEMPORAL_ADDRESS ?? null,
      tls: temporalTlsOf(read),
      namespace: read.CAMAU_TEMPORAL_NAMESPACE,
      keys: read.CAMAU_TEMPORAL_KEYS,
    },
    databaseUrl: read.CAMAU_DATABASE_URL ?? null,
    migrationUrl: read.CAMAU_MIGRATION_URL ?? null,
    smtp: {
      ...{ host: read.CAMAU_SMTP_HOST ?? null, port: read.CAMAU_SMTP_PORT, tls: read.CAMAU_SMTP_TLS },
      ...{ authority: read.CAMAU_SMTP_AUTHORITY ?? null, login: mailLoginOf(read) },
      from: read.CAMAU_MAIL_FROM ?? null,
    },
    mailPort: read.CAMAU_MAIL_PORT,
    demoIssuerPort: read.CAMAU_DEMO_ISSUER_PORT,
    issuers: read.CAMAU_ISSUERS,
    keys: read.CAMAU_KEYS,
    rehearsal: read.CAMAU_REHEARSAL === 'on',
    edge: {
      trustedProxies: read.CAMAU_TRUSTED_PROXIES,
      limits: { perPerson: read.CAMAU_REQUESTS_PER_PERSON, perAddress: read.CAMAU_REQUESTS_PER_ADDRESS },
      securityContact: read.CAMAU_SECURITY_CONTACT ?? null,
    },
    codec: codecOf(read),
    logLevel: read.CAMAU_LOG_LEVEL,
    maxCachedWorkflows: read.CAMAU_MAX_CACHED_WORKFLOWS,
    metricsPort: read.CAMAU_METRICS_PORT ?? null,
  };
}

/**
 * Demo parts have to be asked for: production needs real services behind it, real providers before it, and secrets that
 * nobody can guess.
 */
function wrongInProduction(read: z.infer<typeof schema>): string[] {
  const missing = IN_PRODUCTION.filter(([name]) => read[name] === undefined).map(
    ([name, expected]) => `${name}: expected ${expected} (needed unless CAMAU_MODE=embedded)`,
  );
  const open =
    read.CAMAU_TEMPORAL_KEYS.length > 0
      ? []
      : [`CAMAU_TEMPORAL_KEYS: expected ${KEYS_EXPECTED} (needed unless CAMAU_MODE=embedded)`];
  const plain =
    read.CAMAU_PUBLIC_URL === undefined || urlOf(read.CAMAU_PUBLIC_URL)?.protocol === 'https:'
      ? []
      : ['CAMAU_PUBLIC_URL: expected an https address (http is allowed only with CAMAU_MODE=embedded)'];
  const guessable = (['CAMAU_KEYS', 'CAMAU_TEMPORAL_KEYS'] as const)
    .filter((name) => read[name].some(isGuessable))
    .map((name) => `${name}: expected random bytes in each key (openssl rand -base64 32); one of them is a pattern`);
  const known = (['CAMAU_DATABASE_URL', 'CAMAU_MIGRATION_URL'] as const)
    .filter((name) => isGuessablePassword(read[name]))
    .map((name) => `${name}: expected a password of its own; this one is a default that everybody knows`);
  const shared = read.CAMAU_KEYS.some(({ bytes }) =>
    read.CAMAU_TEMPORAL_KEYS.some((other) => bytes.equals(other.bytes)),
  )
    ? ['CAMAU_KEYS: expected keys of its own; one of them is also in CAMAU_TEMPORAL_KEYS, which more processes have']
    : [];
  return [...missing, ...open, ...wrongIssuers(read.CAMAU_ISSUERS), ...plain, ...guessable, ...shared, ...known];
}

function codecOf({ CAMAU_CODEC_ORIGIN: origin, CAMAU_CODEC_OPERATORS: operators }: z.infer<typeof schema>) {
  return origin === undefined || operators === undefined ? null : { origin, operators };
}

/** Half of it is a mistake; and from a page that anybody on the way can change nobody opens anything. */
function wrongCodec({
  CAMAU_CODEC_ORIGIN: origin,
  CAMAU_CODEC_OPERATORS: operators,
  CAMAU_MODE: mode,
}: z.infer<typeof schema>) {
  const missing = origin === undefined ? 'CAMAU_CODEC_ORIGIN' : 'CAMAU_CODEC_OPERATORS';
  if ((origin === undefined) !== (operators === undefined))
    return [`${missing}: expected beside the other one, or neither`];
  const isPlain = origin !== undefined && mode === 'production' && urlOf(origin)?.protocol !== 'https:';
  return isPlain
    ? ['CAMAU_CODEC_ORIGIN: expected an https origin (http is allowed only with CAMAU_MODE=embedded)']
    : [];
}

function temporalTlsOf(read: z.infer<typeof schema>): TemporalTls | null {
  const { CAMAU_TEMPORAL_CERTIFICATE: chain, CAMAU_TEMPORAL_CERTIFICATE_KEY: key } = read;
  if (read.CAMAU_TEMPORAL_TLS === 'off') return null;
  const certificate = chain === undefined || key === undefined ? null : { chain, key };
  return { authority: read.CAMAU_TEMPORAL_AUTHORITY ?? null, certificate };
}

/** A certificate that nobody would look at is a mistake, and so is half of one. */
function wrongTemporalTls(read: z.infer<typeof schema>): string[] {
  const ofTls = ['CAMAU_TEMPORAL_AUTHORITY', 'CAMAU_TEMPORAL_CERTIFICATE', 'CAMAU_TEMPORAL_CERTIFICATE_KEY'] as const;
  const given = ofTls.filter((name) => read[name] !== undefined);
  if (read.CAMAU_TEMPORAL_TLS === 'off' && given.length > 0)
    return ['CAMAU_TEMPORAL_TLS: expected "on", where certificates are given'];
  const [, chain, key] = ofTls;
  if ((read[chain] === undefined) === (read[key] === undefined)) return [];
  return [`${read[chain] === undefined ? chain : key}: expected beside the other one, or neither`];
}

function mailLoginOf({ CAMAU_SMTP_USER: user, CAMAU_SMTP_PASSWORD: password }: z.infer<typeof schema>) {
  return user === undefined || password === undefined ? null : { user, password };
}

/** Half of it is a mistake; and a password is not said on a way that may be open. */
function wrongMailLogin(read: z.infer<typeof schema>): string[] {
  const { CAMAU_SMTP_USER: user, CAMAU_SMTP_PASSWORD: password } = read;
  const missing = user === undefined ? 'CAMAU_SMTP_USER' : 'CAMAU_SMTP_PASSWORD';
  if ((user === undefined) !== (password === undefined))
    return [`${missing}: expected beside the other one, or neither`];
  return user !== undefined && read.CAMAU_SMTP_TLS === 'offered'
    ? ['CAMAU_SMTP_TLS: expected "required" or "from-the-start", where a password is given']
    : [];
}

/** Whether the password in an address is one that everybody knows, or its user's name; not where there is none, as where PostgreSQL knows its clients otherwise. */
function isGuessablePassword(address: string | undefined): boolean {
  const parsed = address === undefined ? null : urlOf(address);
  if (parsed === null) return false;
  const said = (part: string, name: string): string => parsed.searchParams.get(name) ?? decoded(part);
  const password = said(parsed.password, 'password');
  return password !== '' && (isKnownPassword(password) || password === said(parsed.username, 'user'));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** An address, or a network as address and length of its prefix; never one that holds a large part of everybody. */
function isNetwork(text: string): boolean {
  const [address = '', prefix] = text.split('/');
  const version = isIP(address);
  if (version === 0 || text.split('/').length > 2) return false;
  return (
    prefix === undefined ||
    (/^\d{1,3}$/.test(prefix) && Number(prefix) >= WIDEST_NETWORK && Number(prefix) <= (version === 4 ? 32 : 128))
  );
}

const WIDEST_NETWORK = 8;

function configError(lines: readonly string[]): Error {
  return new Error(`The configuration cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

function keyOf(text: string): Key | null {
  const [, id, key] = /^([A-Za-z0-9-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(text) ?? [];
  if (id === undefined || key === undefined) return null;
  const bytes = Buffer.from(key, 'base64');
  return bytes.length === KEY_BYTES ? { id, bytes } : null;
}
