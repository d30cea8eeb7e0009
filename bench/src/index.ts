export { median, percentile } from './statistics';
export { measure, type Measurement } from './measure';
