import type { Operation } from '../../defineService';

export const calendarOperations: Operation[] = [];
