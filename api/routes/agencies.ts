import { PATHS } from '../paths';
import { agencyAttendance } from '../schemas/around-answers';
import { read } from './route';

export const readAttendance = read({
  path: PATHS.agencyAttendance,
  action: 'read-attendance',
  summary: 'How often each partner agency came to the formulation meetings of your service',
  csv: ['agency', 'meetings', 'attended', 'percent', 'gaps'],
  answers: { 200: { says: 'A row for each agency that was invited.', schema: agencyAttendance } },
  handle: async ({ actor, services }) => {
    const rows = await services.register.agencyAttendance(actor);
    return {
      status: 200,
      body: { rows: rows.map((row) => ({ ...row, percent: Math.round((100 * row.attended) / row.meetings) })) },
    };
  },
});
