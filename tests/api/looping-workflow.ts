import { continueAsNew, sleep } from '@temporalio/workflow';

/** Sleeps a day at a time and notes each waking, as a new run after every five; ends after `lastDay` days. */
export async function sleepsDayByDay(lastDay: number, wakings: string[] = []): Promise<string[]> {
  for (let day = 1; day <= 5; day += 1) {
    if (wakings.length >= lastDay) return wakings;
    await sleep('1 day');
    wakings.push(new Date(Date.now()).toISOString());
  }
  return continueAsNew<typeof sleepsDayByDay>(lastDay, wakings);
}
