import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { PgliteOpenError, openPglite } from '../../embedded/pglite';
import { scratchFolder } from './scratch-folder';

const scratch = scratchFolder();
afterAll(() => {
  scratch.remove();
});

describe('the database of one machine', () => {
  it('keeps rows in its folder, and says so in a sentence when the folder is damaged', async () => {
    const folder = scratch.in('register');
    const first = await openPglite(folder);
    await first.client.exec('create table kept (n int); insert into kept values (7)');
    await first.close();
    const second = await openPglite(folder);
    expect((await second.client.query('select n from kept')).rows).toEqual([{ n: 7 }]);
    await second.close();

    truncateSync(scratch.in('register/global/pg_control'), 10);
    await expect(openPglite(folder)).rejects.toThrow(PgliteOpenError);
    await expect(openPglite(folder)).rejects.toThrow(`The database in ${folder} does not open and is probably damaged`);
    rmSync(folder, { recursive: true });
  });

  it('says so when its folder cannot be written', async () => {
    writeFileSync(scratch.in('file'), '');
    await expect(openPglite(scratch.in('file/inside'))).rejects.toThrow('cannot be written (ENOTDIR)');
  });
});
