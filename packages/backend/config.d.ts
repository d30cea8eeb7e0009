export interface Config {
  auth?: {
    providers?: {
      demo?: {
        /**
         * Lets anyone who reaches the backend be one of `people`, without a password. The
         * backend refuses to start with the demo provider unless this is true and NODE_ENV is `development`.
         */
        enabled?: boolean;
      };
    };
  };
  opsready?: {
    development?: {
      /** Serves folders of this machine as repositories of a Git host. Stops the start in production. */
      repositories?: {
        /** The host under whose name they are read, for instance `git.parcelwise.example`. */
        host: string;
        /** Holds `<team>/<repository>`; relative to the working directory. */
        folder: string;
      };
    };
  };
}
