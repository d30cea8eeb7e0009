export interface Config {
  opsready?: {
    readiness?: {
      /** What the readiness plugin reads from AWS. */
      aws?: {
        /**
         * Accounts to read; each account x Region is one target. Without any, nothing is read from AWS.
         * @visibility backend
         */
        accounts?: Array<{
          /**
           * 12 digits, in quotes.
           * @visibility backend
           */
          accountId: string;
          /**
           * What runs there, for instance `production`.
           * @visibility backend
           */
          environment: string;
          /**
           * Regions to read, for instance `eu-west-1`. All of one AWS partition.
           * @visibility backend
           */
          regions: string[];
          /**
           * Ref of the one entity that everything in the account belongs to, for instance
           * `component:default/payments-api`. Only then may the entity claim the account as a whole.
           * @visibility backend
           */
          servesEntity?: string;
        }>;
        /**
         * Keys of tags that each resource must carry. Default: `['environment']`.
         * @visibility backend
         */
        requiredTags?: string[];
      };
    };
  };
}
