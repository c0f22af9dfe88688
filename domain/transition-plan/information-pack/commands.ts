import type { PackItem } from '../../policy/information-pack';
import type { PackCheck } from './state';

/** One look through the pack: what is ready, what is missing and by when it comes, what does not apply. */
export interface PackCommand {
  readonly name: 'check-information-pack';
  /** Each item at most once. */
  readonly checks: readonly ({ readonly item: PackItem } & PackCheck)[];
}
