export {
  isEverything,
  type VisibleEntities,
} from '@opsready/backstage-plugin-opsready-node';
