import { readFileSync } from 'node:fs';

/** The settings that are secrets, or hold one, and certificates. Each may stand in a file instead, named by the same name with `_FILE` behind it. */
export const SECRETS = [
  'CAMAU_DATABASE_URL',
  'CAMAU_MIGRATION_URL',
  'CAMAU_ISSUERS',
  'CAMAU_KEYS',
  'CAMAU_TEMPORAL_KEYS',
  'CAMAU_TEMPORAL_AUTHORITY',
  'CAMAU_TEMPORAL_CERTIFICATE',
  'CAMAU_TEMPORAL_CERTIFICATE_KEY',
  'CAMAU_SMTP_AUTHORITY',
  'CAMAU_SMTP_PASSWORD',
] as const;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The variables with the secrets that stand in files in their places, so that a platform's own store of secrets can hand them over
 * without showing them to whoever sees the environment. White space around a secret is left out. `wrong` says of each file that
 * cannot be read, or whose setting is given as well, what is expected; nothing of what stands in it.
 */
export function withSecretsFromFiles(given: Variables): { readonly given: Variables; readonly wrong: string[] } {
  const all: Record<string, string | undefined> = { ...given };
  const wrong: string[] = [];
  for (const name of SECRETS) {
    const { [`${name}_FILE`]: file, [name]: value } = given;
    if (file === undefined) continue;
    if (value !== undefined) wrong.push(`${name}_FILE: expected instead of ${name}, not beside it`);
    else {
      const read = readOrNull(file);
      if (read === null)
        wrong.push(`${name}_FILE: expected the path of a file that can be read, with the secret in it`);
      else all[name] = read;
    }
  }
  return { given: all, wrong };
}

/** Null also where the file is empty: a secret that nobody has written yet is none. */
function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}
