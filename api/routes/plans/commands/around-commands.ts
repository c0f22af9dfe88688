import type { AroundCommand } from '../../../../domain/transition-plan/around-the-child/commands';
import { aroundBodies } from '../../../schemas/around-bodies';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

/** Every command about who and what is around the child. */
const BY_NAME: Readonly<Record<AroundCommand['name'], Route>> = {
  'involve-professional': planCommand('involve-professional', {
    body: aroundBodies['involve-professional'],
    ifMatch: 'optional',
    summary: 'Involve one more professional, and say who steps back when there are as many as planned for',
    command: ({ stops, overCap, ...professional }) => ({ name: 'involve-professional', professional, stops, overCap }),
  }),
  'step-back-professional': planCommand('step-back-professional', {
    body: aroundBodies['step-back-professional'],
    ifMatch: 'needed',
    summary: 'Have a professional step back',
    command: (body) => ({ name: 'step-back-professional', ...body }),
  }),
  'begin-intervention': planCommand('begin-intervention', {
    body: aroundBodies['begin-intervention'],
    ifMatch: 'optional',
    summary: 'Begin an intervention, and say what stops when as many run as planned for',
    command: ({ stops, overCap, ...intervention }) => ({ name: 'begin-intervention', intervention, stops, overCap }),
  }),
  'adapt-intervention': planCommand('adapt-intervention', {
    body: aroundBodies['adapt-intervention'],
    ifMatch: 'needed',
    summary: 'Set an intervention to another level, or make it fit the child otherwise',
    command: (body) => ({ name: 'adapt-intervention', ...body }),
  }),
  'stop-intervention': planCommand('stop-intervention', {
    body: aroundBodies['stop-intervention'],
    ifMatch: 'needed',
    summary: 'Stop an intervention',
    command: (body) => ({ name: 'stop-intervention', ...body }),
  }),
  'record-developmental-ages': planCommand('record-developmental-ages', {
    body: aroundBodies['record-developmental-ages'],
    ifMatch: 'optional',
    summary: 'Record the child’s social, emotional and cognitive age beside their years',
    command: (body) => ({ name: 'record-developmental-ages', ...body }),
  }),
  'plan-formulation-meeting': planCommand('plan-formulation-meeting', {
    body: aroundBodies['plan-formulation-meeting'],
    ifMatch: 'optional',
    summary: 'Plan a formulation meeting, with what is expected of each invited agency',
    command: (body) => ({ name: 'plan-formulation-meeting', ...body }),
  }),
  'record-formulation-meeting': planCommand('record-formulation-meeting', {
    body: aroundBodies['record-formulation-meeting'],
    ifMatch: 'needed',
    summary: 'Record who was at a formulation meeting, and which gaps are left; each is followed up',
    command: (body) => ({ name: 'record-formulation-meeting', ...body }),
  }),
  'call-off-formulation-meeting': planCommand('call-off-formulation-meeting', {
    body: aroundBodies['call-off-formulation-meeting'],
    ifMatch: 'needed',
    summary: 'Call a formulation meeting off beforehand',
    command: (body) => ({ name: 'call-off-formulation-meeting', ...body }),
  }),
};

/** One route for each command about who and what is around the child. */
export const aroundCommands: readonly Route[] = Object.values(BY_NAME);
