export { createCloudWatchCollector } from './cloudWatchCollector';
