import type { LifeKind } from './Lives';
import { Timeline } from './Timeline';

export interface SecretLife {
  versionId: Timeline<string>;
  lastRotated: Timeline<Date | undefined>;
}

/** A secret of AWS Secrets Manager. Its value is nowhere: nobody reads it here. */
export const secretLife: LifeKind<SecretLife> = {
  start: () => ({
    versionId: new Timeline('00000000-0000-4000-8000-000000000001'),
    lastRotated: new Timeline<Date | undefined>(undefined),
  }),
};
