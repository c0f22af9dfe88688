import type { SignOffId, StaffId } from '../../ids';

/** Commands of managers about what waits for their sign-off. `ifMatch` is the sign-off's `rev`. */
export type SignOffCommand =
  | {
      readonly name: 'sign-off';
      readonly signOffId: SignOffId;
      readonly note: string | null;
      /** Who heads the service today, for the second tier (filled in by the API); null when nobody does. */
      readonly headOfServiceId: StaffId | null;
    }
  | { readonly name: 'return-for-changes'; readonly signOffId: SignOffId; readonly reason: string };
