export const AUTOMATION_EXECUTOR = 'ssm-automation';
export const COMMAND_EXECUTOR = 'ssm-command';
