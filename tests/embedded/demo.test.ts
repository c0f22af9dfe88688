import { mkdirSync, readdirSync } from 'node:fs';
import { afterAll, expect, it, jest } from '@jest/globals';
import { runCommand } from './command';
import { scratchFolder } from './scratch-folder';

jest.setTimeout(180_000);
const folder = scratchFolder();
afterAll(() => {
  folder.remove();
});

it('tells one transition, contact by choice after it, and a worry, to their end on a real server, and leaves nothing behind', async () => {
  const temporary = folder.in('tmp');
  mkdirSync(temporary);
  const demo = runCommand('demo.cjs', [], { TMPDIR: temporary });
  const code = await demo.exited;
  expect({ code, err: demo.err() }).toEqual({ code: 0, err: '' });
  const story = demo.out();
  const steps = [
    'the plan starts',
    'four appointments are missed',
    'The morning summary, one a day for all that waits: Gwenno',
    'by the psychologist',
    'Decided: to take no step',
    'the team’s deputy is asked',
    'the head of the probation region is asked',
    'a practitioner is named',
    'BEGIN:VCALENDAR',
    'Slowed down by five days',
    'accepted, with a condition',
    'Responsibility passes, as it was accepted',
    'check-in 3 after the transfer',
    'The plan is closed',
    'contact goes on, because the child wants it',
    'never: ring the house',
    'A warning? This contact is the child’s own choice',
    'somebody asks again',
    'a worry, and who must act',
    'In immediate danger call 999 first',
    'Something needs you today',
    'something else about this child is still open',
    'Time alone never closes it',
    'Something for yourself',
    'Their manager sees nothing of it',
    'now the psychologist sees the offer',
    'The door stays open',
  ];
  const places = steps.map((step) => story.indexOf(step));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  // tsx keeps a cache of its own there.
  expect(readdirSync(temporary).filter((name) => name.startsWith('camau'))).toEqual([]);
});
