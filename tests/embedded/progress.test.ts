import { describe, expect, it, jest } from '@jest/globals';
import { silent, step } from '../../embedded/progress';

function paper(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text), text: () => written.join('') };
}

describe('progress', () => {
  it('tells start, notes and time taken in plain lines when nobody watches a terminal', async () => {
    const out = paper(false);
    const work = (note: (line: string) => void): Promise<number> => {
      note('compiling');
      return Promise.resolve(7);
    };
    const result = await step('Starting Temporal', work, out);
    expect(result).toBe(7);
    expect(out.text()).toMatch(/^Starting Temporal…\n {2}compiling\nStarting Temporal: done in 0\.\d s\n$/);
  });

  it('says that it still works after two seconds, and stops saying so at the end', async () => {
    jest.useFakeTimers();
    try {
      const out = paper(false);
      let finish = (): void => undefined;
      const work = new Promise<void>((resolve) => (finish = resolve));
      const running = step('Slow', () => work, out);
      await jest.advanceTimersByTimeAsync(1_999);
      expect(out.text()).toBe('Slow…\n');
      await jest.advanceTimersByTimeAsync(10_001);
      expect(out.text()).toBe('Slow…\n  still working (2 s)…\n  still working (7 s)…\n  still working (12 s)…\n');
      finish();
      await running;
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('says that a step failed and passes the failure on', async () => {
    const out = paper(true);
    await expect(step('Broken', () => Promise.reject(new Error('why')), out)).rejects.toThrow('why');
    expect(out.text()).toContain('Broken: failed after 0.0 s\n');
  });

  it('can be silent', async () => {
    expect(await silent('Quiet', () => Promise.resolve(1))).toBe(1);
  });
});
