import { JsonObject } from '@backstage/types';

/** What is needed to send a command, as AWS wants it. */
export type SealedCommand = JsonObject & {
  place: { account: string; region: string };
  documentName: string;
  documentVersion: string;
  /** AWS runs no other content than this. */
  documentHash: string;
  documentHashType: string;
  parameters: Record<string, string[]>;
  instanceIds: string[];
  maxConcurrency?: string;
  maxErrors?: string;
};
