import { createBackend } from '@backstage/backend-defaults';
import { repositoriesReader } from './repositories';

const backend = createBackend();

backend.add(repositoriesReader);

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./signIn'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@backstage/plugin-techdocs-backend'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./policy'));

backend.add(import('@opsready/backstage-plugin-readiness-backend'));
backend.add(import('@opsready/backstage-plugin-readiness-backend-module-aws'));

backend.add(import('@opsready/backstage-plugin-runbooks-backend'));
backend.add(import('@opsready/backstage-plugin-runbooks-backend-module-ssm'));

backend.add(import('@opsready/backstage-plugin-oncall-backend'));
backend.add(
  import('@opsready/backstage-plugin-oncall-backend-module-pagerduty'),
);
backend.add(
  import('@opsready/backstage-plugin-oncall-backend-module-incident-manager'),
);

backend.start().catch(error => {
  // Backstage alone would log this and stay up: half a portal is easily taken for a whole one.
  console.error(`The backend did not start. ${error}`);
  process.exit(1);
});
