export { job } from './job';
export { transitionPlan } from './transition-plan';
export { voluntaryContact } from './voluntary-contact';
