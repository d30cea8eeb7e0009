import { test as base, type Page } from '@playwright/test';
import { portalAddresses, type PortalAddresses } from './addresses';
import { apiAs } from './apiAs';
import { SandboxClient } from './SandboxClient';
import { signInAs, type DemoUser } from './signInAs';

interface PortalFixtures {
  /** Addresses of the portal that runs for these tests. */
  portal: PortalAddresses;
  /** Signs in through the sign-in page and lands on `path`, by default the catalog. */
  signInAs: (name: DemoUser, path?: string) => Promise<Page>;
  /** Calls the backend as a person, for what a test asserts beside the page. */
  apiAs: typeof apiAs;
  /** Changes what AWS says, and lists the calls that it received. */
  sandbox: SandboxClient;
}

export const test = base.extend<PortalFixtures>({
  portal: async ({}, provide) => provide(portalAddresses()),
  signInAs: async ({ page }, provide) =>
    provide(async (name, path) => {
      await signInAs(page, name, path);
      return page;
    }),
  apiAs: async ({}, provide) => provide(apiAs),
  sandbox: async ({ portal }, provide) =>
    provide(new SandboxClient(portal.sandboxUrl)),
});

export { expect } from '@playwright/test';
