import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { readRepositoriesConfig } from './readRepositoriesConfig';
import { RepositoriesUrlReader } from './RepositoriesUrlReader';

/** Lets every plugin read the repositories of the demo company as if they lay on a Git host. */
export const repositoriesReader = createServiceFactory({
  service: urlReaderFactoriesServiceRef,
  deps: { config: coreServices.rootConfig },
  async factory({ config }) {
    const repositories = readRepositoriesConfig({
      config,
      nodeEnv: process.env.NODE_ENV,
    });
    return ({ treeResponseFactory }) =>
      repositories
        ? [
            {
              predicate: url => url.host === repositories.host,
              reader: new RepositoriesUrlReader({
                folder: repositories.folder,
                treeResponseFactory,
              }),
            },
          ]
        : [];
  },
});
