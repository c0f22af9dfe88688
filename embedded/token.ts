import { z } from 'zod';
import { running } from './data-folder';
import { embeddedConfig } from './embedded-config';
import { PEOPLE_TO_SIGN_IN } from './sample/services';

const answer = z.object({ token: z.string() });

/**
 * Prints a bearer token for the invented member of staff with this role, or of this name, in the running Camau,
 * and nothing else on standard output. Answers with the exit code.
 */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  try {
    process.stdout.write(`${await tokenFor(subjectIn(args), embeddedConfig(env).dataFolder)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function subjectIn(args: readonly string[]): string {
  const named = PEOPLE_TO_SIGN_IN.find(({ token }) => token === args[0]);
  if (named !== undefined && args.length === 1) return named.subject;
  const people = PEOPLE_TO_SIGN_IN.map(({ token, label }) => `  ${token.padEnd(27)} ${label}`);
  throw new Error(`Say one of these after "npm run --silent token --":\n${people.join('\n')}`);
}

async function tokenFor(subject: string, folder: string): Promise<string> {
  const { signIn } = running(folder);
  const response = await fetch(`${signIn}/demo-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject }),
  }).catch(() => null);
  const parsed = answer.safeParse(response?.ok === true ? await response.json() : null);
  if (!parsed.success) throw new Error(`The demo sign-in at ${signIn} gave no token: run npm start again.`);
  return parsed.data.token;
}
