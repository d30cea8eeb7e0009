export * from './CalendarPanel';
export * from './SaveCalendar';
