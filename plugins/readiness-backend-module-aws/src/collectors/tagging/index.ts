export { createTaggingCollector } from './taggingCollector';
