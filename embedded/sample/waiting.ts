import type { LocalDate } from '../../domain/calendar/local-date';
import type { As } from './caller';
import { CHILDREN } from './children';

const CONCERNS = '/v1/concerns';
const CONTACTS = '/v1/voluntary-contacts';
const CASE_MANAGER = 'demo-case-manager';
/** Whoever sees the worry, and works with the child. */
const WORRIED = 'demo-case-manager-4';

interface Rows {
  readonly rows: readonly { readonly childId: string | null }[];
}

/**
 * What waits for people beside the plans, so that whoever holds safeguarding and whoever is trusted find their work on the first
 * day: a worry that nobody has acknowledged, and contact by choice with its first check-in. Calling it again adds nothing.
 */
export async function tellWhatWaits(as: As, today: LocalDate): Promise<void> {
  await once(CONCERNS, WORRIED, CHILDREN.paused.childId, {
    kinds: ['exploitation'],
    what: 'New shoes, a second phone, and a man in a car whom nobody could name.',
  });
  await once(CONTACTS, CASE_MANAGER, CHILDREN.letGo.childId, contactFrom(today));

  async function once(list: string, by: string, childId: string, body: object): Promise<void> {
    const { rows } = await as(by).get<Rows>(`${list}?limit=200`);
    if (!rows.some((row) => row.childId === childId)) await as(by).post(list, { childId, ...body });
  }
}

const contactFrom = (on: LocalDate): object => ({
  trustedWorkerId: CASE_MANAGER,
  agreement: { on, childsWords: 'Ti’n gallu ffonio fi weithiau? Does neb yn gorfodi fi rŵan.' },
  limitsTold: { on, inWords: 'Mae’n aros rhyngom ni, oni bai nad yw rhywun yn saff.' },
  managerAgreed: { staffId: 'demo-manager', on },
  safetyLookedAt: { on, loneWorking: 'They meet in the café by the station.', knownRisks: 'None known.' },
  whenAway: { when: 'At weekends', ring: 'the duty worker' },
  safeWay: { how: 'a text after four', never: 'ring the house' },
  onTrack: 'Gwaith, rhywle i fyw, a chysgu.',
});
