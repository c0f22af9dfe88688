import { openPglite } from '../../embedded/pglite';

const BY_ENTITY = ['timeline', 'commits', 'commands', 'outbox', 'audit', 'kept'];
const BY_PLAN = ['tasks', 'plans'];

/**
 * Takes everything of this plan out of a register that nobody has open, as a damaged disk might. Of the audit nothing is deleted while
 * its trigger stands, so that is put aside meanwhile.
 */
export async function losePlan(folder: string, planId: string): Promise<void> {
  const database = await openPglite(folder);
  const { client } = database;
  const trigger = (set: 'disable' | 'enable') => client.exec(`alter table audit ${set} trigger audit_is_only_added_to`);
  await trigger('disable');
  for (const table of BY_ENTITY) await client.query(`delete from ${table} where entity_id = $1`, [planId]);
  for (const table of BY_PLAN) await client.query(`delete from ${table} where plan_id = $1`, [planId]);
  await trigger('enable');
  await database.close();
}
