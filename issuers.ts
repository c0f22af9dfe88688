import { z } from 'zod';

/** An OpenID provider whose tokens are accepted, and the services whose staff it may sign in. */
export interface IssuerConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  readonly serviceIds: readonly string[];
  /** What the pages are to this provider; without it, its people use the API alone. */
  /** What the provider has to say of how somebody signed in: one of these classes (`acr`), and all of these methods (`amr`). */
  readonly requireAcr?: readonly string[] | undefined;
  readonly requireAmr?: readonly string[] | undefined;
  readonly client?: { readonly id: string; readonly secret: string } | undefined;
}

export const words = (expected: string) =>
  z.string().trim().min(1, expected).max(1_000, `${expected}, at most 1000 characters`);
export const url = (expected: string, protocols: readonly string[] = ['http:', 'https:']) =>
  z.string().refine((text) => protocols.includes(urlOf(text)?.protocol ?? ''), expected);

const ISSUERS_EXPECTED =
  'a JSON list of {"issuer", "audience", "jwksUri", "serviceIds": ["…"], "client": {…}, "requireAcr": ["…"], "requireAmr": ["…"]}';
const issuer = z.strictObject({
  // Compared letter by letter with a token's claim: a slash at its end belongs to it.
  issuer: url(''),
  audience: words(''),
  jwksUri: url(''),
  serviceIds: z.array(words('')).min(1),
  requireAcr: z.array(words('')).min(1).optional(),
  requireAmr: z.array(words('')).min(1).optional(),
  client: z.strictObject({ id: words(''), secret: words('') }).optional(),
});
/** What `CAMAU_ISSUERS` may be. */
export const issuers = z
  .string()
  .default('[]')
  .transform((text, context): z.infer<typeof issuer>[] => {
    const parsed = z.array(issuer).max(200).safeParse(jsonOf(text));
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    context.addIssue({ code: 'custom', message: `${ISSUERS_EXPECTED}${where ? ` (see ${where})` : ''}` });
    return z.NEVER;
  });

/**
 * Whether somebody signed in as strongly as their service asks, by what the provider says of it in a token. One that says nothing of it
 * is taken for one that asked for nothing.
 */
export function isStrong(
  { requireAcr, requireAmr }: Pick<IssuerConfig, 'requireAcr' | 'requireAmr'>,
  { acr, amr }: Readonly<Record<string, unknown>>,
): boolean {
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  return (
    (requireAcr === undefined || requireAcr.some((each) => each === acr)) &&
    (requireAmr === undefined || requireAmr.every((each) => methods.includes(each)))
  );
}

/** Why these providers cannot be production's, in a line for each reason; none when they can. */
export function wrongIssuers(read: readonly IssuerConfig[]): string[] {
  const demo = read
    .filter(({ issuer, jwksUri }) => isDemo(issuer) || isDemo(jwksUri))
    .map(
      ({ issuer }) =>
        `CAMAU_ISSUERS: expected https addresses that are not on this machine; ${issuer} is a demo provider ` +
        '(allowed only with CAMAU_MODE=embedded)',
    );
  const clients = read.flatMap(({ issuer: name, audience, client }) =>
    client === undefined ? [] : wrongWithClient(name, audience, client),
  );
  const names = read.map(({ issuer: name }) => name);
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) < index))].map(
    (name) => `CAMAU_ISSUERS: expected each provider once, with all of its services; ${name} stands there again`,
  );
  return [...demo, ...clients, ...twice];
}

function wrongWithClient(issuer: string, audience: string, { id, secret }: { id: string; secret: string }): string[] {
  const weak = secret.length < 16 || isKnownPassword(secret);
  return [
    ...(weak
      ? [`CAMAU_ISSUERS: expected the secret that ${issuer} drew for this client, of 16 characters or more`]
      : []),
    // What the provider tells the pages about somebody is for the pages: as a token of the API it would be good there too.
    ...(id === audience
      ? [`CAMAU_ISSUERS: expected an audience for the API of ${issuer} that is not its client's id`]
      : []),
  ];
}

/** Whether everybody knows this password, or it is one of them, or a few letters, again and again. */
export function isKnownPassword(password: string): boolean {
  const [, part = password] = /^(.+?)\1+$/.exec(password.toLowerCase()) ?? [];
  return KNOWN_PASSWORDS.has(part.toLowerCase()) || (part !== password && part.length < 6);
}

/** What examples and images of PostgreSQL come with, and what people take first. */
const KNOWN_PASSWORDS = new Set([
  ...['123456', '12345678', '123456789', '1234567890', 'qwerty', 'letmein'],
  'postgres',
  'password',
  'passwd',
  'secret',
  'changeme',
  'change-me',
  'admin',
  'camau',
  'test',
]);

function isDemo(address: string): boolean {
  const parsed = urlOf(address);
  if (parsed?.protocol !== 'https:') return true;
  const host = parsed.hostname.replace(/\.$/, '');
  return host === 'localhost' || host.endsWith('.localhost') || /^(127\.|0\.0\.0\.0$|\[::1?\]$|\[::ffff:)/.test(host);
}

/** The address in a text; null when it is none. */
export function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
