export {
  axeViolations,
  failing,
  missing,
  pending,
  refusing,
} from '@opsready/backstage-plugin-opsready-react/testing';
export * from './renderReadiness';
export * from './renderClassic';
