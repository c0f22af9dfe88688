import { StartError } from '../operations/start-error';
import { ownBuild } from './builds';
import { rollOver } from './roll-over';
import { ensureSchedules } from './schedules';
import { temporalCommand } from './temporal-command';

const NO_WAY_BACK = '--no-way-back';

/**
 * Has every living plan and contact go on as a new run, on the build that this command comes with, which becomes the current one; and
 * says what it did. Safe to repeat; workers must be running. Run from the source, it leaves builds as they are.
 */
temporalCommand(async (client) => {
  const given = process.argv.slice(2);
  if (given.some((word) => word !== NO_WAY_BACK)) {
    throw new StartError(`Say nothing, or ${NO_WAY_BACK}. The build is the one that this command comes with.`);
  }
  const build = ownBuild();
  const { rolledOver, late, stillNeeded } = await rollOver(client, {
    build,
    noWayBack: given.includes(NO_WAY_BACK),
  });
  // A job that only this build knows could not have been carried out before.
  if (build !== null) await ensureSchedules(client);
  const where = build === null ? '' : ` on ${build}`;
  process.stdout.write(`Plans that have gone on as a new run${where}: ${rolledOver}.\nNot yet: ${late.length}.\n`);
  if (late.length === 0) return;
  process.stdout.write(`They do as soon as a worker carries them (is one running?): ${late.join(', ')}.\n`);
  if (stillNeeded.length > 0) process.stdout.write(`Do NOT stop the workers of ${stillNeeded.join(', ')}.\n`);
  process.exitCode = 2;
}, 'The roll-over could not be made.');
