import type { Operation } from '../../defineService';
import { getCalendarState } from './getCalendarState';

export const calendarOperations: Operation[] = [getCalendarState];
