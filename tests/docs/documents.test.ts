import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { permissionsDocument, rowsInForce, rowsPrinted } from '../../embedded/documents/permissions';
import { responsibilitiesDocument } from '../../embedded/documents/responsibilities';

describe('what in docs/ is made from the software’s own data (npm run documents)', () => {
  it.each([
    ['responsibilities.md', responsibilitiesDocument],
    ['permissions.md', permissionsDocument],
  ] as const)('%s stands as the software has it', (name, made) => {
    expect(readFileSync(join(__dirname, '../../docs', name), 'utf8')).toBe(made());
  });

  it('leaves no row of the table of roles out', () => {
    expect(rowsPrinted()).toBe(rowsInForce());
  });
});
