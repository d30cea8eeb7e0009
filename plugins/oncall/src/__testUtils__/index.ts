export {
  axeViolations,
  failing,
  missing,
  pending,
  refusing,
} from '@opsready/backstage-plugin-opsready-react/testing';
export * from './renderClassic';
export * from './renderOnCall';
export * from './viewerIn';
