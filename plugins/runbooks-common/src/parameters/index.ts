export { readAllowedPattern } from './allowedPattern';
export type { AllowedPattern } from './allowedPattern';
export { validateParameters } from './validateParameters';
export type {
  ParameterProblem,
  ValidatedParameters,
} from './validateParameters';
