import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  opsready?: {
    oncall?: {
      pages?: {
        /** How often one person may page in an hour, over all backends. Default: 10. */
        perHour?: number;
      };
      /** Incidents as they are read from providers, by provider id. */
      incidents?: {
        [providerId: string]: {
          /** False leaves the incidents of the provider unread. Default: true. */
          enabled?: boolean;
          /** When a cycle begins, and how long the read of one account may take. Default: every 2 minutes. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
      retention?: {
        /** How long pages and declared incidents are kept after they were settled. Default: 400 days. */
        actions?: HumanDuration | string;
      };
    };
  };
}
