import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { fixtureModules } from '@opsready/backstage-plugin-opsready-react/testing';
import { runbooksApiRef } from '../src';
import { componentNamed, ENTITY_NAMES } from '../src/__fixtures__';
import { apiOfSituation } from './situation';

/** Answers without a backend: the stories of the fixtures. */
export const fixtureApis = [
  createFrontendModule({
    pluginId: 'runbooks',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: runbooksApiRef,
            deps: {},
            factory: apiOfSituation,
          }),
      }),
    ],
  }),
  ...fixtureModules(ENTITY_NAMES.map(componentNamed)),
];
