import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from './startPortal.mjs';
import { findFreePorts } from '../processes/ports.mjs';

/** Starts a fresh portal on free ports, with its data in a folder that goes away with it. */
export default async function globalSetup() {
  const [frontend, backend, sandbox, pagerDuty] = await findFreePorts(4);
  const dataDir = await mkdtemp(join(tmpdir(), 'opsready-e2e-'));
  const portal = await startPortal({
    ports: { frontend, backend, sandbox, pagerDuty },
    dataDir,
    configFiles: ['app-config.e2e.yaml'],
  });
  const { url, backendUrl, sandboxUrl, pagerDutyUrl, logDir } = portal;
  // Workers are processes of their own, which inherit the environment and nothing else.
  process.env.OPSREADY_E2E_ADDRESSES = JSON.stringify({
    url,
    backendUrl,
    sandboxUrl,
    pagerDutyUrl,
    dataDir,
    logDir,
  });
  return async () => {
    await portal.stop();
    if (process.env.OPSREADY_E2E_KEEP) {
      console.log(`Data and logs of the portal are kept in ${dataDir}`);
      return;
    }
    await rm(dataDir, { recursive: true, force: true });
  };
}
