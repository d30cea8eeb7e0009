import type { LifeKind } from './Lives';
import { Timeline } from './Timeline';

export interface GroupLife {
  desiredCapacity: Timeline<number>;
  /** How many instances are in service. */
  inService: Timeline<number>;
  minSize: number;
  maxSize: number;
}

/** An Auto Scaling group. */
export const groupLife: LifeKind<GroupLife> = {
  start: () => ({
    desiredCapacity: new Timeline(2),
    inService: new Timeline(2),
    minSize: 1,
    maxSize: 8,
  }),
};
