import type { EpisodeId } from '../../../domain/ids';
import { NO_NUMBERS } from '../../../domain/service-numbers';
import type { Actor } from '../../../domain/people';
import type { EpisodeRecord, Register } from '../../../register/register';
import { whomToRing } from '../../immediate-danger';
import { episodeUrl } from '../../paths';
import { nothingHere, Problem } from '../../problem';
import type { Services } from '../../services';

/** An episode as it is answered: the domain's view, whom the child rings, and the names that the register knows. */
export function episodeAnswer(
  { view, silent, childName, version, names, service }: EpisodeRecord,
  services: Services,
): Record<string, unknown> {
  const ring = whomToRing(services, view.preparation.whenAway, service ?? NO_NUMBERS);
  return { ...view, silent, whomToRing: ring, childName, version, names };
}

/** The episode, or a 404 when there is none that this person may know of. */
export async function episodeFor(register: Register, actor: Actor, episodeId: EpisodeId): Promise<EpisodeRecord> {
  const record = await register.episode(actor, episodeId);
  if (record === null) throw nothingHere('voluntary contact');
  return record;
}

/** 409: the child has another open episode, which is named only when this person may see it. */
export async function episodeExistsFor(register: Register, actor: Actor, open: EpisodeId | null): Promise<Problem> {
  const visible = open !== null && (await register.episode(actor, open)) !== null;
  return new Problem(
    'contact-exists',
    'Voluntary contact with this child goes on already. Work with that one, or end it first.',
    {
      members: visible ? { episodeId: open, contact: episodeUrl(open) } : {},
    },
  );
}
