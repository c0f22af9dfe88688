import type { PackItem } from '../../policy/information-pack';
import type { PlanState } from '../state';
import type { PackEntry } from './state';

/** The pack item by item, as the receiver reads it, with what the sender has not looked at yet. */
export interface InformationPack {
  /** Nothing is missing and nothing was left unchecked. Also of a plan whose policy asks for no pack. */
  readonly complete: boolean;
  readonly items: readonly (PackEntry | { readonly item: PackItem; readonly is: 'not-checked' })[];
}

export function packOf({ informationPack, policy }: PlanState): InformationPack {
  const items = policy.informationPackItems.map(
    (item) => informationPack.find((entry) => entry.item === item) ?? ({ item, is: 'not-checked' } as const),
  );
  return { complete: items.every(({ is }) => is === 'ready' || is === 'does-not-apply'), items };
}

/** What the receiver would have to accept knowing that it is not there. */
export function lacking(state: PlanState): readonly PackItem[] {
  return packOf(state)
    .items.filter(({ is }) => is !== 'ready' && is !== 'does-not-apply')
    .map(({ item }) => item);
}
