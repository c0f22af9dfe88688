export { job } from './job';
export { safeguardingConcern } from './safeguarding-concern';
export { transitionPlan } from './transition-plan';
export { voluntaryContact } from './voluntary-contact';
