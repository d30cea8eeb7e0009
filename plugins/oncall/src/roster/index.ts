export * from './LoadBar';
export * from './percentText';
export * from './reachText';
export * from './Reason';
export * from './RosterPage';
export * from './RosterPanels';
export * from './SchedulesPanel';
