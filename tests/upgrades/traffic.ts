import { setTimeout as pause } from 'node:timers/promises';
import { untilAnswered } from '../system/callers';
import type { Whole } from '../system/whole';

const BETWEEN_COMMANDS_MS = 150;
const BETWEEN_STARTS_MS = 3_000;

/** A plan holds so many of the child's words at most, and somebody may write one more when all is done. */
const WORDS_IN_ONE_PLAN = 199;

/** People who write down what children say, one plan after the other each, and somebody who goes on starting plans. */
export class Traffic {
  /** What the API has said was done, by plan. */
  readonly acknowledged = new Map<string, string[]>();
  private readonly ending = new AbortController();
  private going: Promise<unknown> = Promise.resolve();
  private refused: Error | null = null;

  constructor(
    private readonly whole: Whole,
    private readonly writers: number,
  ) {}

  /** How many commands were carried out so far. Throws the first that was refused. */
  get commands(): number {
    if (this.refused !== null) throw this.refused;
    return [...this.acknowledged.values()].reduce((sum, words) => sum + words.length, 0);
  }

  begin(): void {
    const writers = Array.from({ length: this.writers }, () => this.goOn(BETWEEN_COMMANDS_MS, this.writer()));
    const starter = this.goOn(BETWEEN_STARTS_MS, async () => this.write(await this.startPlan()));
    this.going = Promise.all([...writers, starter]).catch((error: unknown) => (this.refused = error as Error));
  }

  /** Lets everybody finish what they are at. Throws the first command that was refused. */
  async end(): Promise<void> {
    this.ending.abort();
    await this.going;
    if (this.refused !== null) throw this.refused;
  }

  /** One more word of the child in this plan; throws when it is not taken. */
  async write(planId: string): Promise<void> {
    const words = this.acknowledged.get(planId) ?? [];
    const word = `gair ${words.length + 1}`;
    const key = crypto.randomUUID();
    const { status, body } = await untilAnswered(() => this.whole.say(planId, word, key));
    if (status !== 200) throw new Error(`Not taken: ${status} ${JSON.stringify(body)}`);
    words.push(word);
  }

  private writer(): () => Promise<void> {
    let planId: string | null = null;
    return async () => {
      const words = planId === null ? null : this.acknowledged.get(planId);
      if (planId === null || words?.length === WORDS_IN_ONE_PLAN) planId = await this.startPlan();
      await this.write(planId);
    };
  }

  private async startPlan(): Promise<string> {
    const planId = await this.whole.startPlan({ years: 17, months: 6 });
    this.acknowledged.set(planId, []);
    return planId;
  }

  private async goOn(everyMs: number, work: () => Promise<void>): Promise<void> {
    while (!this.ending.signal.aborted) {
      await work();
      await pause(everyMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }
}
