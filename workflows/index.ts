export { job } from './job';
export { transitionPlan } from './transition-plan';
