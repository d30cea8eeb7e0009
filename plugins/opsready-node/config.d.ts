export interface Config {
  opsready?: {
    repositories?: {
      /**
       * Repositories that entities may name in `backstage.io/source-location` although they are registered from elsewhere:
       * hosts, or URLs with everything below them. Whoever may write an entity can have the portal show files from there.
       */
      allow?: string[];
    };
    /**
     * Settings for development and test. Any of them stops the start where `NODE_ENV` is neither `development` nor
     * `test`.
     */
    development?: {
      /**
       * Path of a JSON file `{"offsetMs": number}` that the clock of the Opsready backends follows, relative to the
       * working directory. The AWS sandbox writes it. A missing file is the real time.
       */
      clockFile?: string;
    };
  };
}
