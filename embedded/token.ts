import { z } from 'zod';
import { ROLES } from '../domain/people';
import type { Role } from '../domain/people';
import { runningIn } from './data-folder';
import { embeddedConfig } from './embedded-config';
import { subjectFor } from './sample/services';

const answer = z.object({ token: z.string() });

/**
 * Prints a bearer token for the invented member of staff with this role in the running Camau, and nothing else on
 * standard output. Answers with the exit code.
 */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  try {
    process.stdout.write(`${await tokenFor(roleIn(args), embeddedConfig(env).dataFolder)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function roleIn(args: readonly string[]): Role {
  const role = ROLES.find((known) => known === args[0]);
  if (role !== undefined && args.length === 1) return role;
  throw new Error(`Say one role after "npm run --silent token --":\n${ROLES.map((known) => `  ${known}`).join('\n')}`);
}

async function tokenFor(role: Role, folder: string): Promise<string> {
  const running = runningIn(folder);
  if (running === null) throw new Error(`Camau is not running on ${folder}, or not yet ready: run npm start first.`);
  const response = await fetch(`${running.signIn}/demo-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject: subjectFor(role) }),
  }).catch(() => null);
  const parsed = answer.safeParse(response?.ok === true ? await response.json() : null);
  if (!parsed.success) throw new Error(`The demo sign-in at ${running.signIn} gave no token: run npm start again.`);
  return parsed.data.token;
}
