import { policyOf } from '../../policies';
import { attendanceShown } from '../../../domain/learning/attendance';
import { PATHS } from '../../paths';
import { agencyAttendance } from '../../schemas/around-answers';
import { read } from '../route';

export const readAttendance = read({
  path: PATHS.agencyAttendance,
  action: 'read-attendance',
  summary: 'How often each partner agency came to the formulation meetings of your service',
  csv: ['agency', 'meetings', 'attended', 'percent', 'gaps'],
  answers: { 200: { says: 'A row for each agency that was invited, small numbers hidden.', schema: agencyAttendance } },
  handle: async ({ actor, services }) => {
    const { learning } = await policyOf(services, actor.serviceId);
    const small = learning.smallNumber.value;
    const rows = await services.register.agencyAttendance(actor);
    return {
      status: 200,
      body: { smallNumber: small, rows: rows.map((row) => ({ agency: row.agency, ...attendanceShown(row, small) })) },
    };
  },
});
