import type { WarningNoteCommand } from '../../../../domain/transition-plan/warning-notes/commands';
import { warningNoteBodies } from '../../../schemas/warning-note-schemas';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

const BY_NAME: Readonly<Record<WarningNoteCommand['name'], Route>> = {
  'add-warning-note': planCommand('add-warning-note', {
    body: warningNoteBodies['add-warning-note'],
    ifMatch: 'optional',
    summary: 'Warn whoever meets the child, on both sides; it is looked at again on its day',
    command: (body) => ({ name: 'add-warning-note', ...body }),
  }),
  'keep-warning-note': planCommand('keep-warning-note', {
    body: warningNoteBodies['keep-warning-note'],
    ifMatch: 'needed',
    summary: 'Say that a warning note still holds',
    command: (body) => ({ name: 'keep-warning-note', ...body }),
  }),
  'change-warning-note': planCommand('change-warning-note', {
    body: warningNoteBodies['change-warning-note'],
    ifMatch: 'needed',
    summary: 'Write a warning note anew; what it said before stays readable',
    command: (body) => ({ name: 'change-warning-note', ...body }),
  }),
  'end-warning-note': planCommand('end-warning-note', {
    body: warningNoteBodies['end-warning-note'],
    ifMatch: 'needed',
    summary: 'End a warning note, with a reason',
    command: (body) => ({ name: 'end-warning-note', ...body }),
  }),
};

/** One route for each command about warning notes. */
export const warningNoteCommands: readonly Route[] = Object.values(BY_NAME);
