import { rollOver } from './roll-over';
import { temporalCommand } from './temporal-command';

/** Has every living plan go on as a new run, and says what it did. Safe to repeat; workers must be running. */
temporalCommand(async (client) => {
  const { rolledOver, late } = await rollOver(client, 'transitionPlan');
  process.stdout.write(`Plans that have gone on as a new run: ${rolledOver}.\n`);
  if (late.length === 0) return;
  process.stdout.write(
    `Not yet, and by themselves as soon as a worker carries them (is one running?): ${late.join(', ')}.\n`,
  );
  process.exitCode = 2;
}, 'The roll-over could not be made.');
