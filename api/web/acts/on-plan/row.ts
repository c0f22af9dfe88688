import type { ItemState } from '../../../../domain/transition-plan/action-row';
import type { PlanCommandName } from '../../../../domain/transition-plan/commands';
import type { RungState } from '../../../../domain/transition-plan/state';
import { planCommandPath } from '../../../paths';
import { ROUTES } from '../../../routes';
import type { Call } from '../../page';
import type { PlanShown } from '../about-task';
import type { Act } from '../act';
import type { Field, Said } from '../fields';

/** One record of a plan that a command can be about: what it is called in its reader's words, and the revision that they see. */
export interface Thing {
  readonly id: string;
  readonly says: string;
  readonly state: ItemState | RungState['is'];
  readonly rev?: number;
}

/** What a form is made from: the plan, and the record that it is about; null where it is about the whole plan. */
export interface About {
  readonly call: Call;
  readonly plan: PlanShown;
  readonly thing: Thing | null;
}

export type Asks = Pick<Act, 'fields' | 'body' | 'wrong'>;

/** One thing that can be done about a plan at any time when it makes sense, whether or not a task asks for it. */
export interface Row {
  readonly act: string;
  readonly command: PlanCommandName;
  /** The records that it can be about; left out: the whole plan. */
  readonly of?: (plan: PlanShown, call: Call) => readonly Thing[];
  /** Its form. What it asks of the register is asked only when the form is shown or sent. */
  readonly form: (about: About) => Promise<Act>;
}

interface Of {
  /** What the API calls the id of the record. */
  readonly as: string;
  readonly things: (plan: PlanShown, call: Call) => readonly Thing[];
}

const NOTHING: Asks = { fields: [] };

/** A form for this command: what it asks, and what it is about. An act has a name of its own where its command has several. */
export function row(
  command: PlanCommandName,
  asks: Asks | ((about: About) => Asks | Promise<Asks>) = NOTHING,
  { act = command, of }: { readonly act?: string; readonly of?: Of } = {},
): Row {
  const path = planCommandPath(command);
  return {
    ...{ act, command },
    ...(of === undefined ? {} : { of: of.things }),
    form: async (about) => {
      const { fields, body, wrong } = typeof asks === 'function' ? await asks(about) : asks;
      const rev = revOf(path, about);
      return {
        ...{ act, path, params: { planId: about.plan.planId }, fields },
        ...(rev === undefined ? {} : { rev }),
        ...(wrong === undefined ? {} : { wrong }),
        body: (said: Said) => ({
          ...(of === undefined || about.thing === null ? {} : { [of.as]: about.thing.id }),
          ...(body === undefined ? said : body(said)),
        }),
      };
    },
  };
}

/** The revision that is decided on, where the route asks for one. */
function revOf(path: string, { plan, thing }: About): number | undefined {
  if (ROUTES.find((route) => route.method === 'post' && route.path === path)?.ifMatch !== 'needed') return undefined;
  return thing?.rev ?? plan.peopleVersion;
}

/** A question that has to be answered. */
export const must = (field: Field): Field => ({ ...field, needed: true });
