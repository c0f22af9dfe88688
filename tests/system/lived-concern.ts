import { addDays } from '../../domain/calendar/local-date';
import type { ChildId } from '../../domain/ids';
import type { ConcernView } from '../../domain/safeguarding-concern/view';
import type { Person } from './small-service';
import type { Telling } from './telling';

const CONCERNS = '/v1/concerns';

/** Whether people do what a concern waits for on its day, or let every clock run out and climb to the board. */
export type Pace = 'in time' | 'every clock runs out';

/** One concern, from its raising to its outcome. The child has to be 17 years and 8 months old where every clock runs out. */
export class LivedConcern {
  concernId = '';

  constructor(
    private readonly telling: Telling,
    private readonly childId: ChildId,
    private readonly pace: Pace,
    /** Done right before it is closed: after that it lives no more. */
    private readonly beforeTheEnd: () => Promise<void> = () => Promise.resolve(),
  ) {}

  get workflowId(): string {
    return `safeguardingConcern:${this.concernId}`;
  }

  async live(): Promise<ConcernView> {
    await (this.pace === 'in time' ? this.inTime() : this.outOfTime());
    return this.look();
  }

  private async inTime(): Promise<void> {
    await this.raise({});
    await this.step('telephone-report');
    await this.step('manager-told');
    await this.give('safeguardingLead', 'acknowledge-concern');
    await this.step('written-report');
    await this.give('caseManager', 'record-services-decision', { decision: 'strategy-discussion', words: 'heddiw' });
    await this.step('strategy-discussion');
    await this.pass(10);
    await this.step('conference');
    await this.pass(5);
    await this.step('core-group');
    await this.close();
  }

  /** With a disagreement that climbs to the board, over the 18th birthday, and on below the adults’ threshold. */
  private async outOfTime(): Promise<void> {
    await this.raise({ kinds: ['child-at-risk', 'allegation-about-practitioner'], otherChildren: true });
    await this.pass(8);
    await this.step('telephone-report');
    await this.step('strategy-discussion');
    await this.give('caseManager', 'raise-disagreement', { about: 'Y trothwy', view: 'Mae wedi’i gyrraedd' });
    await this.pass(40);
    await this.step('written-report');
    await this.step('conference');
    await this.pass(100);
    await this.step('received-by-adult-services');
    await this.pass(20);
    const [one] = (await this.look()).disagreements;
    const view = { disagreementId: one?.disagreementId, view: 'fel o’r blaen' };
    await this.give('caseManager', 'record-disagreement-view', { ...view, side: 'ours' });
    await this.give('caseManager', 'record-disagreement-view', { ...view, side: 'theirs' });
    await this.give('manager', 'settle-disagreement', { disagreementId: one?.disagreementId, outcome: 'cytuno' });
    await this.give('safeguardingLead', 'acknowledge-concern');
    await this.give('caseManager', 'record-services-decision', { decision: 'adult-enquiries', words: 'yn aros' });
    const below = { reasons: 'o dan y trothwy', plan: 'galw bob wythnos', reviewOn: addDays(this.telling.today, 14) };
    await this.give('safeguardingLead', 'stay-below-threshold', below);
    await this.pass(15);
    await this.give('safeguardingLead', 'review-below-threshold', { words: 'yn dawelach', nextReviewOn: null });
    await this.close();
  }

  private async raise(more: object): Promise<void> {
    const raised = await this.telling.give('caseManager', CONCERNS, {
      childId: this.childId,
      what: 'Cleisiau',
      ...more,
    });
    this.concernId = String(raised['concernId']);
  }

  private async close(): Promise<void> {
    await this.beforeTheEnd();
    const done = { outcome: 'safe-now', reasons: 'mae modryb yno', told: ['y teulu'], childsView: 'iawn' };
    await this.give('safeguardingLead', 'close-concern', done, (await this.look()).peopleVersion);
  }

  private look(): Promise<ConcernView> {
    return this.telling.look<ConcernView>('safeguardingLead', `${CONCERNS}/${this.concernId}`);
  }

  private step(step: string): Promise<void> {
    return this.give('caseManager', 'record-concern-step', { step });
  }

  private pass(days: number): Promise<void> {
    return this.telling.pass(this.workflowId, days);
  }

  private async give(person: Person, command: string, body: object = {}, ifMatch?: number): Promise<void> {
    await this.telling.give(person, `${CONCERNS}/${this.concernId}/${command}`, body, ifMatch);
  }
}
