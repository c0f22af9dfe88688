import type { StaffId, TeamId } from '../../../domain/ids';
import type { Register } from '../../../register/register';
import { unknownReference } from '../../problem';

/**
 * The colleague whom a concern is about, and whoever would see it through them: their deputies, and a manager whom they share with
 * one of these teams. Whoever raised it knows of it already, and stays with it unless it is about themselves. Nobody where it is about no colleague.
 */
export async function keptOutOf(
  aboutStaffId: StaffId | null,
  teamIds: readonly (TeamId | null)[],
  raisedBy: StaffId,
  register: Pick<Register, 'staffMember' | 'team'>,
): Promise<readonly StaffId[]> {
  if (aboutStaffId === null) return [];
  const member = await register.staffMember(aboutStaffId);
  if (member === null) throw unknownReference('aboutStaffId', 'There is no such member of staff.');
  const teams = await Promise.all(teamIds.flatMap((teamId) => (teamId === null ? [] : [register.team(teamId)])));
  const through = teams.flatMap((team) => {
    const manages = team?.managerId === aboutStaffId;
    if (team === null || (member.teamId !== team.teamId && !manages)) return [];
    return [team.managerId, ...(manages ? [team.deputyId] : [])];
  });
  const others = [member.deputyId, ...through].filter((one) => one !== null && one !== raisedBy);
  return [...new Set([aboutStaffId, ...others])] as StaffId[];
}
