/** Where the portal under test answers. */
export interface PortalAddresses {
  url: string;
  backendUrl: string;
  sandboxUrl: string;
  pagerDutyUrl: string;
  /** Where the portal keeps everything that it writes: databases, logs. */
  dataDir: string;
  logDir: string;
}

/** As scripts/portal/browserTestSetup.mjs left them for the workers. */
export function portalAddresses(): PortalAddresses {
  const value = process.env.OPSREADY_E2E_ADDRESSES;
  if (!value) {
    throw new Error(
      'No portal is running: start the browser tests with `yarn e2e`',
    );
  }
  return JSON.parse(value);
}
