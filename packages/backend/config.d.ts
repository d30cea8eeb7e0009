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
}
