import type { StaffId, TeamId } from '../../../domain/ids';
import type { Register } from '../../../register/register';
import { unknownReference } from '../../problem';

/**
 * The colleague whom a concern is about, and whoever would see it through them: their deputies, and a manager whom they share with
 * the child's team. Whoever raised it knows of it already, and stays with it unless it is about themselves. Nobody where it is about no colleague.
 */
export async function keptOutOf(
  aboutStaffId: StaffId | null,
  teamId: TeamId | null,
  raisedBy: StaffId,
  register: Pick<Register, 'staffMember' | 'team'>,
): Promise<readonly StaffId[]> {
  if (aboutStaffId === null) return [];
  const member = await register.staffMember(aboutStaffId);
  if (member === null) throw unknownReference('aboutStaffId', 'There is no such member of staff.');
  const team = teamId === null ? null : await register.team(teamId);
  const manages = team?.managerId === aboutStaffId;
  const shares = team !== null && (member.teamId === teamId || manages);
  const through = [member.deputyId, ...(shares ? [team.managerId] : [])];
  if (manages) through.push(team.deputyId);
  const others = through.filter((one) => one !== null && one !== raisedBy);
  return [...new Set([aboutStaffId, ...others])] as StaffId[];
}
