import { devNull } from 'node:os';
import { join } from 'node:path';

/** The address that people type; the same everywhere, because CORS and sign-in compare it. */
export const urlOf = port => `http://localhost:${port}`;
/** The address that processes use among themselves. */
export const loopback = port => `http://127.0.0.1:${port}`;

/** Backstage reads any config key from a variable APP_CONFIG_<key>; both halves of the portal get the same. */
export function portalEnvironment({ ports, dataDir, database, config = {} }) {
  const settings = {
    app_baseUrl: urlOf(ports.frontend),
    backend_baseUrl: urlOf(ports.backend),
    backend_listen_port: ports.backend,
    backend_cors_origin: [urlOf(ports.frontend), loopback(ports.frontend)],
    backend_database: database ?? {
      connection: { directory: join(dataDir, 'sqlite') },
    },
    opsready_development_clockFile: join(dataDir, 'sandbox-clock.json'),
    ...config,
  };
  return {
    ...withoutAws(process.env),
    NODE_ENV: 'development',
    BROWSER: 'none',
    FORCE_COLOR: '0',
    ...Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [
        `APP_CONFIG_${key}`,
        JSON.stringify(value),
      ]),
    ),
    ...sandboxCredentials(ports),
    PAGERDUTY_API_URL: loopback(ports.pagerDuty),
  };
}

/** A demonstration never uses the AWS credentials of the person who runs it. */
function withoutAws(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('AWS_')),
  );
}

function sandboxCredentials(ports) {
  return {
    AWS_ENDPOINT_URL: loopback(ports.sandbox),
    AWS_ACCESS_KEY_ID: 'AKIAOPSREADYSANDBOX1',
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
  };
}
