import type { Operation } from '../../defineService';

export const commandOperations: Operation[] = [];
