import { resolve } from 'node:path';
import { ROOT } from '../toolchain/root.mjs';

/** Every part of the portal that listens: its default port and the variable that changes it. */
const LISTENERS = {
  frontend: { setting: 'OPSREADY_PORT', port: 3000, what: 'portal' },
  backend: { setting: 'OPSREADY_BACKEND_PORT', port: 7007, what: 'backend' },
  sandbox: {
    setting: 'OPSREADY_SANDBOX_PORT',
    port: 4566,
    what: 'AWS sandbox',
  },
  pagerDuty: {
    setting: 'OPSREADY_PAGERDUTY_PORT',
    port: 4567,
    what: 'PagerDuty sandbox',
  },
  postgres: {
    setting: 'OPSREADY_POSTGRES_PORT',
    port: 5433,
    what: 'PostgreSQL',
  },
};

/** Ports and folders of `npm start`, as the environment changes them. */
export function readSettings(env) {
  const ports = {};
  for (const [name, { setting, port }] of Object.entries(LISTENERS)) {
    ports[name] = readPort(setting, env[setting], port);
  }
  return { ports, dataDir: resolve(ROOT, env.OPSREADY_DATA_DIR ?? '.data') };
}

/** The listeners with the ports chosen for them, PostgreSQL only where it is used. */
export function listeners(ports, { postgres }) {
  return Object.entries(LISTENERS)
    .filter(([name]) => name !== 'postgres' || postgres)
    .map(([name, { setting, what }]) => ({ port: ports[name], setting, what }));
}

function readPort(setting, value, fallback) {
  if (value === undefined || value === '') {
    return fallback;
  }
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(
      `${setting} must be a port between 1 and 65535, it is '${value}'`,
    );
  }
  return port;
}
