import { beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '../../../domain/calendar/local-date';
import type { Actor } from '../../../domain/people';
import type { StrandCommand } from '../../../domain/transition-plan/commands';
import type { PlanState } from '../../../domain/transition-plan/state';
import type { StrandItem } from '../../../domain/transition-plan/strand';
import { STRAND_ROWS } from '../../../domain/transition-plan/strands';
import { live, startAt, STAFF } from './plans';
import { bringStrandsToLife, strandCommands } from './strand-fixtures';

/** A plan with one thing in each of its strands. */
function aPlan(): PlanState {
  const plan = live(startAt({ years: 17, months: 6 }, { routes: ['end-of-order', 'youth-to-adult'] }));
  plan.finish('name-receiving-officer', STAFF.receivingColleague);
  plan.passTo(localDate('2026-06-08'));
  bringStrandsToLife(plan);
  return plan.state;
}

/** The answers of a command by which it can mean one thing of several. */
const idsIn = (command: object): readonly (readonly [string, unknown])[] =>
  Object.entries(command).filter(([name, value]) => name.endsWith('Id') && typeof value === 'string');

/** The state with one more thing before each that has one of these ids, and another id itself. */
function withOthers(part: unknown, ids: ReadonlySet<unknown>): unknown {
  if (Array.isArray(part)) {
    return part.flatMap((one: unknown) => {
      const same = withOthers(one, ids);
      if (typeof one !== 'object' || one === null) return [same];
      const meant = Object.entries(one).filter(([name, value]) => name.endsWith('Id') && ids.has(value));
      if (meant.length === 0) return [same];
      const other = Object.fromEntries(meant.map(([name]) => [name, `${name}-of-another`]));
      return [{ ...one, ...other, rev: 99 }, same];
    });
  }
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, withOthers(one, ids)]));
}

/** What is looked up for a command, by whoever it does not matter here. */
type LookUp = (state: PlanState, command: StrandCommand, actor: Actor) => StrandItem | null;
const LOOK_UPS = Object.entries(STRAND_ROWS).flatMap(([name, { item }]) =>
  item === undefined ? [] : [{ name: name as StrandCommand['name'], lookUp: item as LookUp }],
);

describe('a command about one thing of a plan', () => {
  let state: PlanState;
  let commands: ReturnType<typeof strandCommands>;
  beforeAll(() => {
    state = aPlan();
    commands = strandCommands(state);
  });

  it.each(LOOK_UPS)('$name means the one whose id it gives, whatever stands before it', ({ name, lookUp }) => {
    const command = commands[name];
    const found = lookUp(state, command, STAFF.caseManager);
    expect(found).not.toBeNull();
    const among = withOthers(state, new Set(idsIn(command).map(([, id]) => id))) as PlanState;
    expect(among).not.toEqual(state);
    expect(lookUp(among, command, STAFF.caseManager)).toEqual(found);
  });

  it.each(LOOK_UPS)('$name means nothing where nothing has the id that it gives', ({ name, lookUp }) => {
    const unknown = Object.fromEntries(idsIn(commands[name]).map(([id]) => [id, 'of-nobody']));
    expect(lookUp(state, { ...commands[name], ...unknown }, STAFF.caseManager)).toBeNull();
  });
});
