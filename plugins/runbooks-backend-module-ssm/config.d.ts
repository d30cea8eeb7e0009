export interface Config {
  opsready?: {
    runbooks?: {
      /** What the runbooks plugin reads from AWS, and as whom it launches there. */
      aws?: {
        /**
         * Accounts whose documents and executions are read; each account x Region is one target. Without any, nothing
         * is read from AWS.
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
        /** Documents beside the accounts' own that are indexed. */
        documents?: {
          /**
           * ARNs of documents that other accounts share with these.
           * @visibility backend
           */
          shared?: string[];
          /**
           * Names of documents that AWS owns, for instance `AWS-RestartEC2Instance`. None unless listed.
           * @visibility backend
           */
          amazonOwned?: string[];
        };
        /** As whom documents are started, and as whom they may act. Without it, nothing can be launched. */
        launch?: {
          /**
           * Name of the role that starts, signals and stops: another one than the role that reads.
           * @visibility backend
           */
          roleName?: string;
          /**
           * External id that the role's trust policy asks for.
           * @visibility secret
           */
          externalId?: string;
          /**
           * Who assumes the role: the portal's own identity, or the read role of the account. Default: `portal`.
           * @visibility backend
           */
          assumedBy?: 'portal' | 'readRole';
          /**
           * Name of the role that runs in each account of a run over several accounts or Regions. It has to be among
           * the `automationRoles` of each of them. Without it, no run leaves its account and Region.
           * @visibility backend
           */
          executionRoleName?: string;
          /**
           * Accounts that may be launched in: some or all of `opsready.runbooks.aws.accounts`.
           * @visibility backend
           */
          accounts?: Array<{
            /**
             * 12 digits, in quotes.
             * @visibility backend
             */
            accountId: string;
            /**
             * Where this account's launch role is called otherwise.
             * @visibility backend
             */
            roleName?: string;
            /**
             * Where this account's launch role asks for another external id.
             * @visibility secret
             */
            externalId?: string;
            /**
             * Names or ARNs of the roles that documents may act as. A document that would act as another one, or as
             * none, is refused.
             * @visibility backend
             */
            automationRoles: string[];
            /**
             * The one of them that is filled in where a document takes its role from a parameter. Default: the only one.
             * @visibility backend
             */
            defaultAutomationRole?: string;
          }>;
        };
      };
    };
  };
}
