import type { Register } from '../../register/register';
import { commitOf, id, message, planView, TODAY } from './builders';

/** Messages of a plan to this person, claimed to be sent today. */
export async function mailed(register: Register, planId: string, staffId: string, count: number) {
  const to = { kind: 'staff', staffId: id(staffId) } as const;
  const outbox = Array.from({ length: count }, (_, n) => message(planId, 1, n + 1, to));
  await register.commit(commitOf(planView(planId), 1, planId, { outbox }));
  return register.claimMail(
    outbox.map(({ outboxId }) => outboxId),
    TODAY,
  );
}

/** As above, and sent but for the last, which is kept for the digest of the morning. */
export async function mailedAndKept(register: Register, planId: string, staffId: string, count: number) {
  const claimed = await mailed(register, planId, staffId, count);
  for (const { outboxId } of claimed.slice(0, -1)) {
    await register.mailDone(outboxId, { is: 'sent', messageId: '<1@test>', to: id(staffId) });
  }
  await register.mailDone(claimed.at(-1)?.outboxId ?? '', { is: 'held', to: id(staffId) });
}
