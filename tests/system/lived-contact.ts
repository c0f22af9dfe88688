import { addDays, addWeeks, daysBetween, isBefore } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { workflowIdOf } from '../../domain/ids';
import type { ChildId } from '../../domain/ids';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import { contactBody } from './contact-body';
import type { Person } from './small-service';
import type { Telling } from './telling';

const CONTACTS = '/v1/voluntary-contacts';

/** What happens besides check-ins that are kept, by how many there were before. */
const TURNS: Readonly<Record<number, 'missed' | 'stretch' | 'pause'>> = { 2: 'missed', 5: 'stretch', 7: 'pause' };

/**
 * One episode of voluntary contact from the child's agreement to goodbye: check-ins that are kept, some of them written down
 * only when asked; one that is missed, up to a welfare check; a stretch, a pause and the return; another that is missed once
 * they are 18, up to a letter; reviews; and a letting-go meeting after so many weeks.
 */
export class LivedContact {
  episodeId = '';
  readonly workflowId: string;
  private startedOn: LocalDate;
  private checkIns = 0;
  private missedAsAdult = false;

  constructor(
    private readonly telling: Telling,
    private readonly childId: ChildId,
    private readonly weeks: number,
    /** Done right before the last command: after that it lives no more. */
    private readonly beforeTheEnd: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.workflowId = workflowIdOf('voluntaryContact', childId);
    this.startedOn = telling.today;
  }

  async live(): Promise<EpisodeView> {
    const begun = await this.telling.give('caseManager', CONTACTS, contactBody(this.childId));
    this.episodeId = String(begun['episodeId']);
    this.startedOn = this.telling.today;
    for (;;) {
      const contact = await this.look();
      if (contact.phase === 'closed') return contact;
      const [asked] = contact.asked;
      if (asked !== undefined) await this.answer(contact, asked);
      else await this.goOn(contact);
    }
  }

  private look(): Promise<EpisodeView> {
    return this.telling.look<EpisodeView>('caseManager', `${CONTACTS}/${this.episodeId}`);
  }

  /** The next check-in comes, or another week goes by. */
  private async goOn({ phase, checkIns }: EpisodeView): Promise<void> {
    const [next] = checkIns.filter(({ state }) => state.is === 'planned');
    if (phase !== 'running' || next === undefined) {
      await this.telling.pass(this.workflowId, 7);
      return;
    }
    // Every third one is written down only on the day after, when it was asked for.
    const on = this.checkIns % 3 === 0 ? addDays(next.on, 1) : next.on;
    const days = daysBetween(this.telling.today, on);
    if (days > 0) await this.telling.pass(this.workflowId, days);
    if (this.checkIns % 3 !== 0 || days <= 0) await this.meet(await this.look(), next.checkInId);
  }

  private async meet(contact: EpisodeView, checkInId: string): Promise<void> {
    const checkIn = contact.checkIns.find((one) => one.checkInId === checkInId);
    if (checkIn?.state.is !== 'planned') return;
    const turn = TURNS[this.checkIns];
    this.checkIns += 1;
    const isAdult = !isBefore(this.telling.today, contact.eighteenOn);
    const missesAsAdult = isAdult && !this.missedAsAdult;
    this.missedAsAdult ||= missesAsAdult;
    if (turn === 'missed' || missesAsAdult) {
      await this.give('record-missed-check-in', { checkInId }, { ifMatch: checkIn.rev });
      return;
    }
    const kept = {
      checkInId,
      on: checkIn.on,
      how: 'face-to-face',
      minutes: 40,
      mark: 'closer',
      childsWords: 'da iawn',
    };
    await this.give('record-kept-check-in', kept, { ifMatch: checkIn.rev });
    const startsOn = this.telling.today;
    const taper = [{ every: 3, unit: 'weeks', times: 4 }];
    if (turn === 'stretch') await this.give('stretch-contact', { taper, startsOn, childsWords: 'llai' });
    if (turn === 'pause') await this.give('pause-contact', { childsWords: 'dim nawr' });
  }

  private async answer(contact: EpisodeView, { kind, checkInId }: EpisodeView['asked'][number]): Promise<void> {
    const on = this.telling.today;
    const unreached = { on, how: 'message', reached: false };
    switch (kind) {
      case 'write-down-check-in':
        return this.meet(contact, checkInId ?? '');
      case 'kind-outreach':
        return this.give('record-outreach', unreached, { as: 'otherCaseManager' });
      case 'second-outreach':
        return this.give('record-outreach', { ...unreached, worried: false });
      case 'welfare-check':
        return this.give('record-welfare-check', { ...unreached, reached: true, who: 'trusted-person' });
      case 'letter':
        return this.give('record-letter', { on });
      case 'look-at-pause':
        return this.give('return-to-contact', { childsWords: 'helo eto', startsOn: on });
      case 'agree-again':
        return this.give('record-agreement', { agreement: { on, childsWords: 'Iawn o hyd' } });
      case 'review':
        return this.review();
      case 'letting-go-meeting':
        await this.give('record-connection', { kind: 'community-or-club', what: 'y clwb', replaces: 'sgwrs' });
        return this.give('record-letting-go-meeting', { on, childsView: 'Dwi’n iawn' });
      case 'goodbye':
        await this.beforeTheEnd();
        return this.give('say-goodbye', { childsWords: 'Diolch' });
      case 'consider-concern':
      case 'name-trusted-worker':
      case 'correct-address':
      case 'take-on-contact':
        throw new Error(`Nobody expected to be asked for ${kind}`);
    }
  }

  private review(): Promise<void> {
    const over = !isBefore(this.telling.today, addWeeks(this.startedOn, this.weeks));
    const taper = [{ every: 2, unit: 'weeks', times: 6 }];
    const how = over ? { decision: 'let-go' } : { decision: 'extend', taper, startsOn: this.telling.today };
    return this.give('record-contact-review', { ...how, reasons: 'fel y cytunwyd', childsWords: 'iawn' });
  }

  private async give(
    command: string,
    body: object,
    { as = 'caseManager', ifMatch }: { readonly as?: Person; readonly ifMatch?: number } = {},
  ): Promise<void> {
    const revision = ifMatch ?? (await this.look()).peopleVersion;
    await this.telling.give(as, `${CONTACTS}/${this.episodeId}/${command}`, body, revision);
  }
}
