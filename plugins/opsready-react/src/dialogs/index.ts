export * from './ConfirmDialog';
export * from './EndingButton';
export * from './requestKey';
export * from './TextBox';
