export interface Config {
  opsready?: {
    oncall?: {
      /** What the oncall plugin reads from AWS Systems Manager Incident Manager, and as whom it acts there. */
      incidentManager?: {
        /**
         * Accounts whose escalation plans, on-call schedules and contacts are read; each account x Region is one target.
         * Without any, Incident Manager is no provider.
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
        }>;
        /** As whom is paged and declared. Without it, neither is possible. */
        acting?: {
          /**
           * Name of the role in each account: another one than the role that reads.
           * @visibility backend
           */
          roleName: string;
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
        };
        /**
         * Domains of the mail addresses that the catalog knows people by, for instance `example.com`. A contact's address of
         * another domain is not even compared. Without it, the first mail address of a contact is.
         * @visibility backend
         */
        emailDomains?: string[];
        /** Response plans for rosters that they do not engage themselves. */
        responsePlans?: Array<{
          /**
           * Alias of an escalation plan, on-call schedule or contact.
           * @visibility backend
           */
          roster: string;
          /**
           * ARN of the response plan.
           * @visibility backend
           */
          responsePlan: string;
        }>;
      };
    };
  };
}
