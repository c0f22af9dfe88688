import type { OpenPages } from './open-pages';

/** Contact by this child’s own choice, weekly from today; answers with its id. */
export async function begunContact(open: OpenPages, childId: string, rehearsal = false): Promise<string> {
  const day = '2026-03-10';
  const { status, body } = await open.api('/v1/voluntary-contacts', {
    body: {
      ...{ childId, rehearsal, trustedWorkerId: 'worker', onTrack: 'Yn ôl yn y coleg' },
      agreement: { on: day, childsWords: 'Iawn' },
      limitsTold: { on: day, inWords: 'Mae’n aros rhyngom ni, oni bai nad yw rhywun yn saff' },
      managerAgreed: { staffId: 'yjs-manager', on: day },
      safetyLookedAt: { on: day, loneWorking: 'Yn y caffi', knownRisks: 'Dim yn hysbys' },
      whenAway: { when: 'Penwythnosau', ring: 'Y swyddog ar ddyletswydd' },
      safeWay: { how: 'Neges ar ôl pedwar', never: 'Ffonio’r tŷ' },
    },
  });
  if (status !== 201) throw new Error(`Contact did not begin: ${JSON.stringify(body)}`);
  return String(body['episodeId']);
}
