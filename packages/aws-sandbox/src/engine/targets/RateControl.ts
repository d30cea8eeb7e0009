import type { StartAutomationExecutionRequest } from '@aws-sdk/client-ssm';

/** How a request spreads an execution over targets, accounts and Regions. */
export type RateControl = Pick<
  StartAutomationExecutionRequest,
  | 'TargetParameterName'
  | 'Targets'
  | 'TargetMaps'
  | 'TargetLocations'
  | 'MaxConcurrency'
  | 'MaxErrors'
>;
