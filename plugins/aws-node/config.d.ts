export interface Config {
  opsready?: {
    aws?: {
      /**
       * Who may claim which AWS resources by annotations. Without it every entity may claim everything.
       */
      claims?: {
        /** What owners without an entry below, and entities without owner, may claim. `allow` unless set. */
        default?: 'allow' | 'deny';
        owners?: Array<{
          /** Ref of the owner, such as `group:default/web`. */
          owner: string;
          /** Account ids, in quotes: the owner's entities claim only resources in these. */
          accounts?: string[];
          /**
           * Tags such as `team=web`: a set of tags that the owner's entities claim by has to hold one of them.
           * Such an owner's entities cannot claim by ARN, which does not show the tags of what it names.
           */
          tags?: string[];
        }>;
      };
      /**
       * Calls to AWS per second, in each account and Region. They come before the built-in ones; the most exact name
       * counts.
       */
      budgets?: Array<{
        /** `securityhub:GetFindings`, `securityhub:*` or `*`. */
        operation: string;
        /** Calls per second in the long run; above 0. */
        perSecond: number;
        /** Calls at once after a pause; at least 1. The rate per second unless set. */
        burst?: number;
      }>;
    };
  };
}
