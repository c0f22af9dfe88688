import { staffId } from './small-service';
import { today } from './whole';

/** The body that begins practice contact by choice with a child of 16 or 17, everything in place. */
export function contactBody(childId: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    childId,
    trustedWorkerId: staffId('caseManager'),
    agreement: { on: today(), childsWords: 'Iawn' },
    limitsTold: { on: today(), inWords: 'Mae hyn rhyngom ni, oni bai bod rhywun mewn perygl.' },
    managerAgreed: { staffId: staffId('manager'), on: today() },
    safetyLookedAt: { on: today(), loneWorking: 'yn y caffi', knownRisks: 'dim' },
    whenAway: { when: 'y penwythnos', ring: 'y tîm' },
    safeWay: { how: 'neges ar ôl pedwar', never: 'ffonio’r tŷ' },
    onTrack: 'yn ôl yn y coleg',
    rehearsal: true,
    ...more,
  };
}
