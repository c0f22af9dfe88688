import { expect, it } from '@jest/globals';
import { runCommand } from './command';

it('passes every argument on to jest, after it has found a Temporal server', async () => {
  const command = runCommand('test.cjs', ['--listTests', 'tests/embedded/test-command'], {});
  expect(await command.exited).toBe(0);
  expect(command.out()).toMatch(/Finding a Temporal server: done[^]+test-command\.test\.ts\n$/);
  expect(command.out()).not.toContain('start.test.ts');
});

it('fails when jest does', async () => {
  const command = runCommand('test.cjs', ['tests/no-such-test'], {});
  expect(await command.exited).toBe(1);
});
