import type { LifeKind } from './Lives';
import { Timeline } from './Timeline';

export interface SnapshotLife {
  isComplete: Timeline<boolean>;
}

/** A snapshot of a volume or a database; those of the scenario were finished long ago. */
export const snapshotLife: LifeKind<SnapshotLife> = {
  start: () => ({ isComplete: new Timeline(true) }),
};
