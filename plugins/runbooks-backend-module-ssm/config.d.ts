export interface Config {
  opsready?: {
    runbooks?: {
      /** What the runbooks plugin reads and runs in AWS. */
      aws?: {
        /**
         * Accounts whose documents are indexed and whose executions are followed; each account x Region is one target.
         * Without any, nothing of AWS is read.
         * @visibility backend
         */
        accounts?: Array<{
          /**
           * 12 digits, in quotes.
           * @visibility backend
           */
          accountId: string;
          /**
           * What runs there, for instance `production`; policies match it.
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
        /** Documents that are indexed beside the accounts' own. */
        documents?: {
          /**
           * ARNs of documents that other accounts share.
           * @visibility backend
           */
          shared?: string[];
          /**
           * Names of documents that AWS owns, for instance `AWS-RestartEC2Instance`.
           * @visibility backend
           */
          amazonOwned?: string[];
        };
        /** As whom documents are started, and as whom they may act. Without it nothing is launched in AWS. */
        launch?: {
          /**
           * Name of the role that starts, signals and stops, in each account that names none of its own.
           * @visibility backend
           */
          roleName?: string;
          /**
           * What its trust policy asks for as external id.
           * @visibility backend
           */
          externalId?: string;
          /**
           * Who assumes it: the portal's own identity, or the read role of the account. Default: `portal`.
           * @visibility backend
           */
          assumedBy?: 'portal' | 'readRole';
          /**
           * Name of the role that runs in each account of a run over several. Without it no run leaves its account.
           * @visibility backend
           */
          executionRoleName?: string;
          /**
           * Accounts that may be launched in; each is one of those that are read.
           * @visibility backend
           */
          accounts?: Array<{
            /**
             * 12 digits, in quotes.
             * @visibility backend
             */
            accountId: string;
            /**
             * Name or ARN of the role that starts, signals and stops there.
             * @visibility backend
             */
            roleName?: string;
            /**
             * What its trust policy asks for as external id.
             * @visibility backend
             */
            externalId?: string;
            /**
             * Names or ARNs of the roles that documents may act as.
             * @visibility backend
             */
            automationRoles: string[];
            /**
             * The one of them that is filled in where a document takes its role from a parameter; the only one unless set.
             * @visibility backend
             */
            defaultAutomationRole?: string;
          }>;
        };
      };
    };
  };
}
