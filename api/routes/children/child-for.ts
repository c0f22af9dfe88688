import type { ChildId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import type { Child, Register } from '../../../register/register';
import { nothingHere } from '../../problem';

/** The child, for whoever may know of them. Throws a 404. */
export async function childFor(register: Pick<Register, 'child'>, actor: Actor, id: ChildId): Promise<Child> {
  const child = await register.child(actor, id);
  if (child === null) throw nothingHere('child');
  return child;
}
