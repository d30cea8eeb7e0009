import { JsonObject, JsonValue } from '@backstage/types';
import {
  ExecutionPlan,
  LaunchRequest,
  Place,
  Refusal,
} from '@opsready/backstage-plugin-runbooks-common';
import { SsmSettings } from '../config/SsmSettings';
import { DocumentReading } from '../document';
import { WireParameters } from '../wire/encodeParameters';

/** A launch as far as it can be told without asking AWS. */
export interface LaunchDraft {
  reading: DocumentReading;
  /** What people gave, defaults, and what the server fills in. */
  values: Record<string, JsonValue>;
  /** Those of them that no person gave. */
  ownValues: Record<string, JsonValue>;
  wire: WireParameters;
  role?: string;
  rateControl?: Required<NonNullable<ExecutionPlan['rateControl']>>;
  locations?: Place[];
  refusals: Refusal[];
}

/** What sets the launch of one kind of document apart. */
export interface DocumentKind {
  executorId: string;
  format: 'ssmAutomation' | 'ssmCommand';
  /** Judges a launch against what the document says and config allows. Pure. */
  draft(options: {
    settings: SsmSettings;
    place: Place;
    reading: DocumentReading;
    launch: LaunchRequest;
  }): LaunchDraft;
  /** What starting it needs, as AWS wants it. Pure. */
  seal(options: {
    place: Place;
    documentName: string;
    documentVersion: string;
    hash: string;
    hashType?: string;
    draft: LaunchDraft;
    executionRoleName?: string;
  }): JsonObject;
}
