import {
  CreateDocumentCommand,
  DescribeAutomationStepExecutionsCommand,
  GetAutomationExecutionCommand,
  SendAutomationSignalCommand,
  StartAutomationExecutionCommand,
  StopAutomationExecutionCommand,
  type AutomationExecution,
  type SignalType,
  type SSMClient,
  type StartAutomationExecutionRequest,
  type StopType,
} from '@aws-sdk/client-ssm';
import { stringify } from 'yaml';
import type { TestSandbox } from './testSandbox';

type Step = { name: string; action: string; inputs?: object } & Record<
  string,
  unknown
>;

/** What tests of automations do again and again, with the real client. */
export function automationIn(
  sandbox: TestSandbox,
  client: SSMClient = sandbox.ssm(),
) {
  return {
    client,

    /** Creates a document of these steps. */
    async create(name: string, mainSteps: Step[], rest: object = {}) {
      await client.send(
        new CreateDocumentCommand({
          Name: name,
          DocumentType: 'Automation',
          DocumentFormat: 'YAML',
          Content: stringify({ schemaVersion: '0.3', mainSteps, ...rest }),
        }),
      );
    },

    async start(
      DocumentName: string,
      rest: Partial<StartAutomationExecutionRequest> = {},
    ): Promise<string> {
      const { AutomationExecutionId = '' } = await client.send(
        new StartAutomationExecutionCommand({ DocumentName, ...rest }),
      );
      return AutomationExecutionId;
    },

    async get(AutomationExecutionId: string): Promise<AutomationExecution> {
      const { AutomationExecution = {} } = await client.send(
        new GetAutomationExecutionCommand({ AutomationExecutionId }),
      );
      return AutomationExecution;
    },

    /** Name and status of every step, in their order. */
    async steps(AutomationExecutionId: string): Promise<string[]> {
      const { StepExecutions = [] } = await client.send(
        new DescribeAutomationStepExecutionsCommand({ AutomationExecutionId }),
      );
      return StepExecutions.map(
        ({ StepName, StepStatus }) => `${StepName} ${StepStatus}`,
      );
    },

    async signal(
      AutomationExecutionId: string,
      SignalType: SignalType,
      Payload?: Record<string, string[]>,
    ): Promise<void> {
      await client.send(
        new SendAutomationSignalCommand({
          AutomationExecutionId,
          SignalType,
          Payload,
        }),
      );
    },

    async stop(AutomationExecutionId: string, Type?: StopType): Promise<void> {
      await client.send(
        new StopAutomationExecutionCommand({ AutomationExecutionId, Type }),
      );
    },

    /** Turns the sandbox's clock forward. */
    async advance(seconds: number): Promise<void> {
      await sandbox.control('PUT', '/clock', { advanceMs: seconds * 1000 });
    },
  };
}

/** A step that waits. */
export const sleepStep = (name: string, seconds = 10, rest: object = {}) => ({
  name,
  action: 'aws:sleep',
  inputs: { Duration: `PT${seconds}S` },
  ...rest,
});

/** A step that yields what the control API says. */
export const scriptStep = (name: string, rest: object = {}) => ({
  name,
  action: 'aws:executeScript',
  inputs: { Runtime: 'python3.11', Handler: 'run', Script: 'f"{{x}}"' },
  ...rest,
});
