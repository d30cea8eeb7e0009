import type { LifeKind } from './Lives';
import { Timeline } from './Timeline';

export interface RestoreLife {
  status: Timeline<'RUNNING' | 'COMPLETED'>;
}

/** A job of AWS Backup that restores something. */
export const restoreLife: LifeKind<RestoreLife> = {
  start: () => ({
    status: new Timeline('RUNNING' as const) as RestoreLife['status'],
  }),
};
