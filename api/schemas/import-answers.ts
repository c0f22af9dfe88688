import { count, orNone, text } from './answer-parts';
import { z } from './primitives';

const fault = z
  .strictObject({ row: count, column: orNone(text), message: text })
  .openapi('ImportFault', { description: 'Rows are numbered as a spreadsheet shows them: the header is row 1.' });

export const importReport = z
  .strictObject({
    list: z.enum(['children', 'staff', 'orders']),
    imported: z.boolean(),
    says: text,
    counts: z.strictObject({ rows: count, new: count, changed: count, unchanged: count, wrong: count }),
    faults: z.array(fault).openapi({ description: 'The first 200 of what is wrong.' }),
    changes: z
      .array(z.strictObject({ row: count, is: z.enum(['new', 'changed']), columns: z.array(text) }))
      .openapi({ description: 'With dryRun=true: the first 200 rows that would add or change something.' }),
  })
  .openapi('ImportReport');
