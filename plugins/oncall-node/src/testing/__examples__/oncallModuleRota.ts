import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { onCallProvidersExtensionPoint } from '@opsready/backstage-plugin-oncall-node';
import { createRotaProvider } from './rotaProvider';

export default createBackendModule({
  pluginId: 'oncall',
  moduleId: 'rota',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: onCallProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        providers.addProviders(
          createRotaProvider({
            url: config.getString('rota.url'),
            token: config.getString('rota.token'),
          }),
        );
      },
    });
  },
});
