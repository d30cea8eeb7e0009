import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  readinessChecksExtensionPoint,
  readinessScorecardsExtensionPoint,
} from '@opsready/backstage-plugin-readiness-node';
import { hasDashboard } from './hasDashboard';
import { production } from './production';

export default createBackendModule({
  pluginId: 'readiness',
  moduleId: 'parcelwise',
  register(env) {
    env.registerInit({
      deps: {
        checks: readinessChecksExtensionPoint,
        scorecards: readinessScorecardsExtensionPoint,
      },
      async init({ checks, scorecards }) {
        checks.addChecks(hasDashboard);
        scorecards.addScorecards(production);
      },
    });
  },
});
