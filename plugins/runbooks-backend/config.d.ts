import { HumanDuration } from '@backstage/types';

export interface Config {
  opsready?: {
    runbooks?: {
      /**
       * Kinds of entities that runbooks are bound to, beside the groups that own them. Default: Component, API, Resource
       * and System.
       */
      kinds?: string[];
      /** After which a review is due again where the runbook does not say so itself. Default: 180 days. */
      reviewEvery?: HumanDuration | string;
      /** How closely executions are followed; each account and Region by one replica at a time. */
      following?: {
        /** Between two reads of a place where something runs. Default: 5 seconds. */
        fast?: HumanDuration | string;
        /** Between two reads of any other place. Default: 2 minutes. */
        slow?: HumanDuration | string;
        /** After which a place is taken from a replica that died. Default: 30 seconds. */
        leaseDuration?: HumanDuration | string;
      };
      retention?: {
        /** How long executions are kept after they ended. Default: 400 days. */
        executions?: HumanDuration | string;
        /** How long the record of what people did is kept. Default: 400 days. */
        audit?: HumanDuration | string;
      };
    };
  };
}
