export { transitionPlan } from './transition-plan';
