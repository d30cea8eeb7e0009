import {
  coreExtensionData,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/** The page with its sub-pages as tabs, laid out as in the other plugins of the suite. */
export const onCallPage = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { config, node, inputs }) {
    const { plugin } = node.spec;
    const pages = inputs.pages.map(page => ({
      id: page.node.spec.id,
      path: page.get(coreExtensionData.routePath),
      title: page.get(coreExtensionData.title),
      element: page.get(coreExtensionData.reactElement),
    }));
    return originalFactory({
      path: '/oncall',
      routeRef: rootRouteRef,
      noHeader: true,
      loader: () =>
        import('../page').then(m => (
          <m.OnCallTabs
            title={config.title ?? plugin.title}
            icon={plugin.icon}
            pages={pages}
          />
        )),
    });
  },
});
