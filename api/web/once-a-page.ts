import type { Register } from '../../register/register';

/** What several routes ask of the register for one page. */
const READ_AGAIN: ReadonlySet<string | symbol> = new Set([
  'plan',
  'task',
  'child',
  'service',
  'deathOf',
] satisfies (keyof Register)[]);

/**
 * The register for one page that only shows: what its routes read again is read once. What they write down of a look is written each
 * time. Never for a form, whose own changes have to be seen.
 */
export function onceAPage(register: Register): Register {
  const read = new Map<string, unknown>();
  return new Proxy(register, {
    get(target, name, receiver) {
      const real: unknown = Reflect.get(target, name, receiver);
      if (typeof real !== 'function' || !READ_AGAIN.has(name)) return real;
      return (...asked: unknown[]): unknown => {
        const key = JSON.stringify([name, ...asked]);
        if (!read.has(key)) read.set(key, Reflect.apply(real, target, asked));
        return read.get(key);
      };
    },
  });
}
