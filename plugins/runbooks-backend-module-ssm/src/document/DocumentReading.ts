import {
  RunbookParameter,
  RunbookSection,
  RunbookStep,
} from '@opsready/backstage-plugin-runbooks-common';
import { SourceRunbook } from '@opsready/backstage-plugin-runbooks-node';

/** What the content of a document says. */
export interface DocumentReading {
  title?: string;
  sections: Partial<Record<RunbookSection, string>>;
  parameters: RunbookParameter[];
  steps: RunbookStep[];
  role: NonNullable<SourceRunbook['role']>;
  /** As whom the steps act, as it stands, with variables put in. */
  assumeRole?: string;
  children: ChildDocument[];
  /** Names of steps that wait for an approval in AWS. */
  approvals: string[];
  choosers: TargetChooser[];
  /** What could not be understood. */
  problems: string[];
}

/** A document that a step runs. */
export interface ChildDocument {
  step: string;
  kind: 'automation' | 'command';
  /** Name or ARN; may take its text from elsewhere. */
  name: string;
  version?: string;
  /** What the step hands over, by the child's parameters. */
  parameters: ReadonlyMap<string, unknown>;
  /** Whether what it hands over can only be told when it runs. */
  untold: boolean;
  /** Whether the step itself runs it in other accounts or Regions. */
  elsewhere: boolean;
}

/** A parameter by whose value AWS looks up what a step acts on: which that is can only be told when it runs. */
export interface TargetChooser {
  step: string;
  parameter: string;
}
