import { step } from '../embedded/progress';

/** What was seen, in the order in which it was: the check's own account for whoever reads it later. */
export interface Protocol {
  /** Does the work under this title; what it gives as text is what was seen. */
  seen<T>(title: string, work: (note: (line: string) => void) => Promise<T>): Promise<T>;
  line(text: string): void;
}

/** Prints as it goes. */
export function printed(): Protocol {
  return {
    seen: async (title, work) => {
      const result = await step(title, work);
      if (typeof result === 'string') process.stdout.write(`  ${result}\n`);
      return result;
    },
    line: (text) => {
      process.stdout.write(`${text}\n`);
    },
  };
}

/** Throws what was expected and not seen. */
export function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`Not seen: ${what}`);
}
