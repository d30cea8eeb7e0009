import type { LifeKind } from './Lives';
import { Timeline } from './Timeline';

export interface DatabaseLife {
  status: Timeline<'creating' | 'available' | 'rebooting' | 'stopped'>;
  /** Where its writer runs. */
  zone: Timeline<string>;
  isMultiAz: boolean;
}

/** A database instance of Amazon RDS; those of production span two Availability Zones. */
export const databaseLife: LifeKind<DatabaseLife> = {
  start: ({ tags }, { region }) => ({
    status: new Timeline('available' as const) as DatabaseLife['status'],
    zone: new Timeline(`${region}a`),
    isMultiAz: tags.environment === 'production',
  }),
};
