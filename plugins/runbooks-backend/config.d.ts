import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
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
      /** Where runbooks are read from, by source id: catalog, markdown, and those of modules. */
      sources?: {
        [sourceId: string]: {
          /** False switches the source off: what it read is kept as it was. Default: true; catalog cannot be switched off. */
          enabled?: boolean;
          /** When a cycle begins, and how long the read of one target may take. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
      /** How much of a repository is read at most for one path of the annotation `opsready.io/runbooks`. */
      markdown?: {
        /** Files of a folder. Default: 100. */
        maxFiles?: number;
        /** Bytes of one file. Default: 131072. */
        maxBytesPerFile?: number;
        /** Folders below the one that is named. Default: 3. */
        maxDepth?: number;
      };
      /** How replicas share the reading of sources. */
      indexing?: {
        /** How often a replica looks for targets that are due. Default: 5 seconds. */
        pollInterval?: HumanDuration | string;
        /** After which a target is taken from a replica that died. Default: 30 seconds. */
        leaseDuration?: HumanDuration | string;
        /** Targets that one replica reads at the same time. Default: 4. */
        concurrency?: number;
      };
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
        /** How long runbooks that are gone from their source are kept with their reviews. Default: 90 days. */
        goneRunbooks?: HumanDuration | string;
        /** How long entities that left the catalog are kept. Default: 30 days. */
        leftEntities?: HumanDuration | string;
        /** How long executions are kept after they ended. Default: 400 days. */
        executions?: HumanDuration | string;
        /** How long the record of what people did is kept. Default: 400 days. */
        audit?: HumanDuration | string;
      };
    };
  };
}
