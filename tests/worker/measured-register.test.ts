import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { measuredRegister } from '../../worker/measured-register';
import type { Register } from '../../register/register';
import { commitOf, planView } from '../register/builders';

function measured(parts: Partial<Register>) {
  const registry = new Registry();
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  return { registry, lines, register: measuredRegister(parts as Register, registry, log) };
}

describe('what the worker measures', () => {
  it('counts commits by outcome, and logs them with the commands that caused them', async () => {
    const { register, registry, lines } = measured({ commit: () => Promise.resolve('written') });
    expect(await register.commit(commitOf(planView('plan-1'), 2, 'command-7'))).toBe('written');
    expect(await registry.metrics()).toContain('camau_commit_seconds_count{outcome="written"} 1');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ entityId: 'plan-1', cause: ['command-7'], outcome: 'written' });
  });

  it('counts a commit that failed, and lets its error through', async () => {
    const { register, registry } = measured({ commit: () => Promise.reject(new Error('away')) });
    await expect(register.commit(commitOf(planView('plan-1'), 1, 'x'))).rejects.toThrow('away');
    expect(await registry.metrics()).toContain('camau_commit_seconds_count{outcome="failed"} 1');
  });

  it('counts messages by outcome', async () => {
    const { register, registry } = measured({ mailDone: async () => {}, mailFailed: async () => {} });
    await register.mailDone('m-1', { is: 'sent', messageId: '<m-1@example>' });
    await register.mailDone('m-2', { is: 'undeliverable', reason: 'the address was refused' });
    await register.mailDone('m-4', { is: 'held', to: 'somebody' as never });
    await register.mailFailed('m-3', 'ECONNECTION');
    const text = await registry.metrics();
    for (const outcome of ['sent', 'held', 'undeliverable', 'not-sent']) {
      expect(text).toContain(`camau_mails_total{outcome="${outcome}"} 1`);
    }
  });
});
