import type { Operation } from '../../defineService';
import { addTagsToResource } from './addTagsToResource';
import { listTagsForResource } from './listTagsForResource';
import { removeTagsFromResource } from './removeTagsFromResource';

export const tagOperations: Operation[] = [
  addTagsToResource,
  listTagsForResource,
  removeTagsFromResource,
];
