import type { StaffId, TeamId } from '../../../domain/ids';
import type { Register } from '../../../register/register';
import { unknownReference } from '../../problem';

/**
 * The colleague whom a concern is about, and whoever would see it through them: their deputies, and a manager whom they share with one of
 * these teams, whether they work in that team or in another that the same person manages. Whoever raised it knows of it already, and stays
 * with it unless it is about themselves. Nobody where it is about no colleague.
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
  const found = (teamId: TeamId | null) => (teamId === null ? Promise.resolve(null) : register.team(teamId));
  const [own, ...teams] = await Promise.all([member.teamId, ...teamIds].map(found));
  const through = teams.flatMap((team) => {
    if (!team) return [];
    const manages = team.managerId === aboutStaffId;
    const shared = team.teamId === own?.teamId || (team.managerId !== null && team.managerId === own?.managerId);
    if (!shared && !manages) return [];
    return [team.managerId, ...(manages ? [team.deputyId] : [])];
  });
  const others = [member.deputyId, ...through].filter((one) => one !== null && one !== raisedBy);
  return [...new Set([aboutStaffId, ...others])] as StaffId[];
}
