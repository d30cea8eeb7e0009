import type { RotationRecurrence } from '../../scenario/types';

/** A rotation of an on-call schedule. */
export interface StoredRotation {
  arn: string;
  name: string;
  /** ARNs in the order of their turns. */
  contactArns: string[];
  startTime: Date;
  timeZone: string;
  recurrence: RotationRecurrence;
  overrides: StoredOverride[];
}

/** Somebody who stands in for whoever's turn it is. */
export interface StoredOverride {
  id: string;
  contactArns: string[];
  startTime: Date;
  endTime: Date;
  createdAt: Date;
}
