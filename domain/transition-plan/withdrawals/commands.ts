import type { WithdrawableKind } from './state';

export interface WithdrawalCommand {
  readonly name: 'withdraw-record';
  readonly kind: WithdrawableKind;
  /** The record's own id; the moment at which it was made, where it has none. `ifMatch` is its `rev`, where it has one. */
  readonly recordId: string;
  readonly reason: string;
}
