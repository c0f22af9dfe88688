import { appointmentCommands } from './appointment-commands';
import { openapi } from './openapi';
import { listStaff, listTeams, readChild, readSummary, search } from './people';
import { planCommands } from './plan-commands';
import { listPlans, readPlan, readTimeline } from './plans';
import { advanceRehearsal } from './rehearsal';
import type { Route } from './route';
import { health, ready } from './service-state';
import { startPlan } from './start-plan';
import { taskCommands } from './task-commands';
import { listTasks, readTask } from './tasks';

/** Every route of the API. Express, permissions and the OpenAPI document are all made from this table. */
const TABLE: readonly Route[] = [
  health,
  ready,
  startPlan,
  listPlans,
  readPlan,
  readTimeline,
  ...planCommands,
  ...appointmentCommands,
  advanceRehearsal,
  listTasks,
  readTask,
  ...taskCommands,
  listStaff,
  listTeams,
  readSummary,
  search,
  readChild,
];
export const ROUTES: readonly Route[] = [...TABLE, openapi(TABLE)];
