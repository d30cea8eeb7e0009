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
      /**
       * Keeps what a launch needs until it is started: secret parameters are encrypted under it, and forgotten once the
       * provider has them. At least 32 characters, the same for all replicas. Without it a launch with a secret parameter is
       * refused. Launches that wait while it changes have to be asked for again.
       * @visibility secret
       */
      secretKey?: string;
      /** What is secret beside what its declaration, its name or its look says. Masked before it is stored. */
      masking?: {
        /** Names of parameters, inputs and outputs whose values are secret; letter case does not count. */
        names?: string[];
        /** Regular expressions; a name that one of them is found in is that of a secret. Letter case does not count. */
        namePatterns?: string[];
      };
      /**
       * What the entities of an owner may run beyond what documents and resources consent to themselves by their tag
       * `opsready:entity`. An annotation of an entity gives no right. Each names accounts, documents or both.
       */
      grants?: Array<{
        /** Entity ref of the owner; `payments` is `group:default/payments`. */
        owner: string;
        /** Account ids; all that something runs in have to be given. Default: all. */
        accounts?: string[];
        /** Names of documents; `*` stands for any characters, `?` for one. Default: all. */
        documents?: string[];
      }>;
      /**
       * What may be launched, and what it takes. All policies that match a launch apply, and the strictest holds: nothing runs
       * on AWS unless one allows it and none forbids it. An unknown key stops the start.
       */
      policies?: Array<{
        /** Kebab-case; people see it. */
        id: string;
        /** All that is given has to match. Default: every launch. */
        match?: {
          /** Names of runbooks; `*` stands for any characters, `?` for one. */
          runbooks?: string[];
          /** Operations areas: patching, release, vulnerability, change, lifecycle, tagging, network, identity. */
          areas?: string[];
          riskClasses?: Array<'readOnly' | 'mutating' | 'destructive'>;
          /** Account ids. A launch in several is judged in each of them. */
          accounts?: string[];
          /** Environments of accounts. */
          environments?: string[];
          /** `ssm-automation`, `ssm-command`, `guided`, and those of other modules. */
          executors?: string[];
        };
        /** True is needed for everything that runs on AWS; false forbids, whatever other policies say. */
        allow?: boolean;
        /** Who else has to agree. The one who asks never counts, and a person counts once. */
        approvals?: {
          /** Different people, 1 to 10. */
          count: number;
          /**
           * Entity refs of groups, `owner` among them or alone for the owner of the entity. Default: everybody with the
           * permission.
           */
          groups?: string | string[];
          /** From the first approval until the launch, and for the request to be approved. Default: 8 hours. */
          validFor?: HumanDuration | string;
        };
        /** Default: optional. */
        reason?: 'required' | 'optional';
        /** Default: optional. */
        ticket?: 'required' | 'optional';
        /** A regular expression that a ticket matches as a whole. */
        ticketPattern?: string;
        /**
         * Change calendars: while one is closed, or cannot be read, nothing that changes something is launched. Who has the
         * permission runbooks.execution.override may, with a reason.
         */
        calendars?: Array<{
          name: string;
          /** Account id. */
          account?: string;
          region?: string;
        }>;
        /** What to do about a runbook that changed since its last review. Default: warn. */
        drifted?: 'block' | 'warn';
        /**
         * False lets parameters name resources that are not the entity's own, unless another policy says true. Those whose
         * owner cannot be told are refused all the same. Default: true.
         */
        ownResourcesOnly?: boolean;
        /**
         * The risk class of what the provider cannot preview, which counts as destructive otherwise; and the least that a
         * launch counts as. Not together with `match.riskClasses`.
         */
        countsAs?: 'readOnly' | 'mutating' | 'destructive';
      }>;
      /**
       * How long a launch that needs no approval, and whose start was cut off, may still be started; it expires then, and
       * another one can be asked for. Default: 24 hours.
       */
      startWithin?: HumanDuration | string;
      /** Where runbooks are read from, by source id: catalog, markdown, and those of modules. */
      sources?: {
        [sourceId: string]: {
          /** False switches the source off, and what it read is gone. Default: true; catalog cannot be switched off. */
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
