export * from './berlinTime';
export * from './incidentManager';
export * from './oncallConfig';
export * from './OnCallWorld';
export * from './PagerDutyControl';
export * from './RecordingProxy';
export * from './requests';
