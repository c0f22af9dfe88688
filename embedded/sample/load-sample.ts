import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { localDateOf, instantFromMillis } from '../../domain/calendar/london-time';
import type { Register } from '../../register/register';
import type { Progress } from '../progress';
import { callerOf } from './caller';
import { sampleChildren, sampleOrders } from './children';
import { SERVICES, TEAMS, sampleStaff } from './services';
import { STORIES_TOLD, tellStories } from './stories';
import { tellWhatWaits } from './waiting';

export interface SampleSurroundings {
  readonly apiUrl: string;
  readonly register: Register;
  readonly issuer: { readonly issuer: string; token(request: { subject: string; audience: string }): Promise<string> };
  readonly audience: string;
  /** Where the marker stands that says how far loading has come. */
  readonly folder: string;
  readonly progress: Progress;
}

const marker = z.object({ state: z.enum(['begun', 'complete']), issuer: z.string() });
type Marker = z.infer<typeof marker>;

/**
 * Loads the fictional service into an empty register and tells its stories, once. What an earlier start began and could
 * not finish is finished; a register that was filled by somebody else is left alone.
 */
export async function loadSample(around: SampleSurroundings): Promise<void> {
  const { register, folder, progress } = around;
  const { issuer } = around.issuer;
  const before = readMarker(folder);
  const empty = await register.isEmpty();
  if (before === null && !empty) return;
  if (before !== null && !empty && before.issuer !== issuer) {
    // The demo provider has moved to another port: the same people sign in there.
    await register.moveSignIn(before.issuer, issuer);
  }
  if (before?.state === 'complete' && !empty) {
    if (before.issuer !== issuer) writeMarker(folder, { state: 'complete', issuer });
    return;
  }
  writeMarker(folder, { state: 'begun', issuer });
  await progress('Loading a fictional service', async (note) => {
    const today = localDateOf(instantFromMillis(Date.now()));
    if (empty) {
      const children = sampleChildren(today);
      const orders = sampleOrders(today);
      await register.load({ services: SERVICES, teams: TEAMS, staff: sampleStaff(issuer), children, orders });
    }
    const people = peopleOf(around);
    await tellStories(people, today, (count) => {
      note(`${count} of ${STORIES_TOLD} plans`);
    });
    await tellWhatWaits(people, today);
  });
  writeMarker(folder, { state: 'complete', issuer });
}

/** Each of the fictional staff, signed in. */
export function peopleOf({ apiUrl, issuer, audience }: Pick<SampleSurroundings, 'apiUrl' | 'issuer' | 'audience'>) {
  const tokens = new Map<string, Promise<string>>();
  return (subject: string) =>
    callerOf(apiUrl, subject, () => {
      const token = tokens.get(subject) ?? issuer.token({ subject, audience });
      tokens.set(subject, token);
      return token;
    });
}

const markerFile = (folder: string): string => join(folder, 'sample.json');

function readMarker(folder: string): Marker | null {
  try {
    return marker.parse(JSON.parse(readFileSync(markerFile(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Written beside and moved into place, so that it is never half there. */
function writeMarker(folder: string, to: Marker): void {
  const draft = `${markerFile(folder)}.draft`;
  writeFileSync(draft, `${JSON.stringify(to)}\n`, { mode: 0o600 });
  renameSync(draft, markerFile(folder));
}
