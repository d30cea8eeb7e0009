export interface Config {
  /** As the PagerDuty plugin has it: the accounts, and the keys that read them. */
  pagerDuty?: {
    /**
     * Default: `https://api.pagerduty.com`, or that of the EU.
     * @visibility backend
     */
    apiBaseUrl?: string;
    /**
     * A read-only API key.
     * @visibility secret
     */
    apiToken?: string;
    /** Scoped OAuth, instead of a key. */
    oauth?: {
      /** @visibility backend */
      clientId: string;
      /** @visibility secret */
      clientSecret: string;
      /** @visibility backend */
      subDomain?: string;
      /** @visibility backend */
      region?: 'us' | 'eu';
    };
    /** Several accounts, instead of one. */
    accounts?: Array<{
      /**
       * The account's subdomain.
       * @visibility backend
       */
      id: string;
      /**
       * The account of entities that name none.
       * @visibility backend
       */
      isDefault?: boolean;
      /** @visibility backend */
      apiBaseUrl?: string;
      /** @visibility secret */
      apiToken?: string;
      oauth?: {
        /** @visibility backend */
        clientId: string;
        /** @visibility secret */
        clientSecret: string;
        /** @visibility backend */
        subDomain?: string;
        /** @visibility backend */
        region?: 'us' | 'eu';
      };
    }>;
  };
  opsready?: {
    oncall?: {
      /** What rosters need beside it. */
      pagerDuty?: {
        /**
         * Where access tokens of scoped OAuth come from. Default: `https://identity.pagerduty.com/oauth/token`.
         * @visibility backend
         */
        oauthTokenUrl?: string;
        /** As whom pages and incidents are sent. An account that is not here is only read. */
        accounts?: Array<{
          /**
           * Of `pagerDuty.accounts`; without these, the subdomain in `pagerDuty.oauth`, or `default`.
           * @visibility backend
           */
          id: string;
          /** Credentials of their own, which may create incidents. */
          actAs: {
            /** @visibility secret */
            apiToken?: string;
            oauth?: {
              /** @visibility backend */
              clientId: string;
              /** @visibility secret */
              clientSecret: string;
              /**
               * Default: that of the account.
               * @visibility backend
               */
              subDomain?: string;
              /** @visibility backend */
              region?: 'us' | 'eu';
            };
            /**
             * Mail address of the PagerDuty user in whose name incidents are created where PagerDuty does not know the
             * requester. Without it they are refused.
             * @visibility backend
             */
            from?: string;
          };
          /**
           * Names of priorities by ids of severities. Default: priorities that are called like the severity.
           * @visibility backend
           */
          priorities?: { [severityId: string]: string };
        }>;
      };
    };
  };
}
