import { test as base, type Page } from '@playwright/test';
import { portalAddresses, type PortalAddresses } from './addresses';
import { apiAs } from './apiAs';
import { hearBrowser } from './everythingHeard';
import { PagerDutyClient } from './PagerDutyClient';
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
  /** Asks PagerDuty and changes what it says. */
  pagerDuty: PagerDutyClient;
  /** Keeps what pages ask for and are answered, for who searches it when all tests have run. */
  heard: void;
}

export const test = base.extend<
  PortalFixtures,
  { hearing: () => Promise<void> }
>({
  hearing: [
    async ({ browser }, provide) => provide(hearBrowser(browser)),
    { scope: 'worker', auto: true },
  ],
  heard: [
    // Before the context is closed, and answers are gone.
    async ({ context: _, hearing }, provide) => {
      await provide();
      await hearing();
    },
    { auto: true },
  ],
  portal: async ({}, provide) => provide(portalAddresses()),
  signInAs: async ({ page }, provide) =>
    provide(async (name, path) => {
      await signInAs(page, name, path);
      return page;
    }),
  apiAs: async ({}, provide) => provide(apiAs),
  sandbox: async ({ portal }, provide) =>
    provide(new SandboxClient(portal.sandboxUrl)),
  pagerDuty: async ({ portal }, provide) =>
    provide(new PagerDutyClient(portal.pagerDutyUrl)),
});

export { expect } from '@playwright/test';
