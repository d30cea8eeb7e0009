export interface Config {
  auth?: {
    providers?: {
      demo?: {
        /**
         * The people of the demo company that the sign-in page offers. Development only.
         * @deepVisibility frontend
         */
        people?: Array<{
          /** Entity ref of the User, `user:default/...` */
          userRef: string;
          name: string;
          team: string;
          /** What the permission policy lets this person see, in a sentence */
          sees: string;
        }>;
      };
    };
  };
}
