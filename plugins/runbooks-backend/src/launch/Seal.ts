import { JsonObject } from '@backstage/types';
import { LaunchRequest } from '@opsready/backstage-plugin-runbooks-common';

/** What is kept sealed of a launch until its provider has it: what was asked for, and what `start` needs beside the plan. */
export interface SealedLaunch {
  launch: LaunchRequest;
  sealed: JsonObject;
}

/** Keeps what may be secret from being read in the database. */
export interface Seal {
  /** Throws `InputError` where it holds a secret and no key is configured. */
  close(options: {
    executionId: string;
    content: SealedLaunch;
    hasSecrets: boolean;
  }): string;
  /** Throws where it was closed under another key or for another execution. */
  open(options: { executionId: string; text: string }): SealedLaunch;
  /** Throws `InputError` with what to do where there is a secret and no key. */
  assertCanKeep(hasSecrets: boolean): void;
  /** A fingerprint of what is sealed that tells nothing about it to who does not have the key. */
  fingerprint(content: JsonObject): string;
}
