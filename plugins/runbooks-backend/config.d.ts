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
    };
  };
}
