import type { Operation } from '../../defineService';

export const documentOperations: Operation[] = [];
