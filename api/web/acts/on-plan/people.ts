import { urgentBecause } from '../about-task';
import { colleagues } from '../act';
import { must, row } from './row';
import type { Row } from './row';

/** Who works with the child, and who is accountable. */
export const PEOPLE: readonly Row[] = [
  row('change-case-manager', async ({ call, plan }) => ({
    fields: [
      must({
        ...{ name: 'toId', label: 'whoInstead', is: 'choice', listed: true },
        options: await colleagues(call, 'case-manager', plan.serviceId),
      }),
      urgentBecause(call),
    ],
  })),
  row('change-receiving-officer', async ({ call, plan }) => ({
    fields: [
      must({
        ...{ name: 'toId', label: 'whoInstead', is: 'choice', listed: true },
        options: await colleagues(call, 'receiving-officer', plan.receivingServiceId),
      }),
      urgentBecause(call),
    ],
  })),
  row('take-on-accountability'),
];
