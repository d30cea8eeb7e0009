import type { Operation } from '../../defineService';

export const automationOperations: Operation[] = [];
