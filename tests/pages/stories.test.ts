import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceId, StaffId } from '../../domain/ids';
import { NOW } from '../api/world';
import { AFTERWARDS } from './daily-pages';
import { englishOn } from './english-left';
import { inBrowsers } from './in-browsers';
import type { InBrowsers } from './in-browsers';
import { PSYCHOLOGIST, TRAUMA_CHAMPION } from './stories/of-advisers';
import { HEAD_OF_SERVICE, MANAGER } from './stories/of-managers';
import { PROBATION_MANAGER, PROBATION_OFFICER, SECONDED_OFFICER } from './stories/of-probation';
import { SAFEGUARDING_LEAD } from './stories/of-safeguarding';
import { ADMINISTRATOR } from './stories/of-the-administrator';
import { CASE_MANAGER } from './stories/of-the-case-manager';
import { CHILD } from './stories/of-the-child';
import { POLICE_OFFICER } from './stories/of-the-police';
import { beforeIn, sayingOf } from './stories/story';
import type { Run, Story } from './stories/story';

/** One for each person for whom the pages are there. */
const STORIES: readonly Story[] = [
  CASE_MANAGER,
  SECONDED_OFFICER,
  POLICE_OFFICER,
  PROBATION_OFFICER,
  PROBATION_MANAGER,
  MANAGER,
  HEAD_OF_SERVICE,
  SAFEGUARDING_LEAD,
  PSYCHOLOGIST,
  TRAUMA_CHAMPION,
  ADMINISTRATOR,
  CHILD,
];
const RUNS: readonly Run[] = [
  { name: 'English', language: 'en', width: 1280, javaScriptEnabled: true },
  { name: 'Cymraeg', language: 'cy', width: 320, javaScriptEnabled: true },
  { name: 'plain', language: 'en', width: 320, javaScriptEnabled: false },
];

let people: InBrowsers;
let now = NOW;
beforeAll(async () => {
  people = await inBrowsers(() => now);
  const { register } = people.open;
  const yjs = await register.service('yjs' as ServiceId);
  if (!yjs) throw new Error('The small service is there.');
  const led = { ...yjs, headOfServiceId: 'head' as StaffId };
  await register.load({ services: [led], teams: [], staff: [], children: [] });
  for (const run of RUNS) {
    for (const { before } of STORIES) await before?.(beforeIn(people.open, run));
  }
  now = AFTERWARDS;
});
afterAll(() => people.close());

describe.each(RUNS)('$name, $width wide, with scripts: $javaScriptEnabled', (run) => {
  it.each(STORIES)('$person does their main job, from sign-in to done', async ({ as, lives }) => {
    const { javaScriptEnabled, language, width } = run;
    await people.within({ javaScriptEnabled, viewport: { width, height: 700 } }, async (context) => {
      context.setDefaultTimeout(5_000);
      const page = await people.signIn(context, as, language);
      await lives({ ...beforeIn(people.open, run), page, context, t: sayingOf(run) });
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      if (language === 'cy') expect(await englishOn(page)).toEqual([]);
    });
  });
});
