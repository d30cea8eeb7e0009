/** How the portal shows who it is. */
export type Credentials =
  | {
      kind: 'token';
      token: string;
      /** Names the token in errors. */
      key: string;
    }
  | {
      kind: 'oauth';
      clientId: string;
      clientSecret: string;
      subDomain: string;
      region: 'us' | 'eu';
      tokenUrl: string;
      scopes: readonly string[];
      key: string;
    };

/** As whom pages and incidents are sent. */
export interface ActingSettings {
  credentials: Credentials;
  /** The mail address of the PagerDuty user who stands in for requesters whom PagerDuty does not know. */
  from?: string;
  /** Names of priorities by the ids of severities. */
  priorities: ReadonlyMap<string, string>;
}

/** One PagerDuty account. */
export interface AccountSettings {
  id: string;
  apiBaseUrl: string;
  reading: Credentials;
  /** Absent: nothing is sent. */
  acting?: ActingSettings;
}

/** What the module is told. */
export interface PagerDutySettings {
  accounts: AccountSettings[];
  /** That of entities which name no account. */
  defaultAccountId?: string;
}
