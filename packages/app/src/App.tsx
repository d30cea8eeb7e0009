import { createApp } from '@backstage/frontend-defaults';
import { signInModule } from './signIn';

/** Every other feature is found by `app.packages: all` in app-config.yaml. */
export const app = createApp({ features: [signInModule] });
