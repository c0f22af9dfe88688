import type { Register } from '../../register/register';

type Read = (...asked: readonly unknown[]) => Promise<unknown>;

/** What several routes ask of the register for one page. */
const READ_AGAIN: ReadonlySet<string | symbol> = new Set([
  'plan',
  'task',
  'child',
  'service',
  'deathOf',
  'savedFilters',
] satisfies (keyof Register)[]);

/**
 * The register for one page that only shows: what its routes read again is read once. What they write down of a look is written each
 * time. Never for a form, whose own changes have to be seen.
 */
export function onceAPage(register: Register): Register {
  const read = new Map<string, Promise<unknown>>();
  const once = (name: string, asked: readonly unknown[], real: () => Promise<unknown>): Promise<unknown> => {
    const key = JSON.stringify([name, ...asked]);
    const known = read.get(key) ?? real();
    read.set(key, known);
    return known;
  };
  // A task comes with its plan, which is then known as well.
  const task: Register['task'] = async (actor, taskId) => {
    const found = await register.task(actor, taskId);
    if (found !== null) void once('plan', [actor, found.plan.view.planId], () => Promise.resolve(found.plan));
    return found;
  };
  return new Proxy(register, {
    get(target, name, receiver) {
      const real: unknown = name === 'task' ? task : Reflect.get(target, name, receiver);
      if (typeof real !== 'function' || typeof name !== 'string' || !READ_AGAIN.has(name)) return real;
      return (...asked: unknown[]) => once(name, asked, () => Reflect.apply(real as Read, target, asked));
    },
  });
}
