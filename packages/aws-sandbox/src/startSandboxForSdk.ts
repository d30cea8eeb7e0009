import { CONTROL_PREFIX } from './control';
import {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from './startSandbox';

/**
 * A sandbox that the AWS SDK of this process talks to.
 *
 * @public
 */
export interface SandboxForSdk extends Sandbox {
  /** Asks the control API: `control('POST', '/reset')`. Rejects with what it answers where that is no success. */
  control(method: string, path: string, body?: unknown): Promise<any>;
}

/** What would lead the SDK to accounts of the machine instead. */
const NO_OTHERS = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};

/**
 * Starts a sandbox, and until it is closed has the environment lead every AWS SDK of this process there and nowhere else.
 *
 * @public
 */
export async function startSandboxForSdk(
  options?: SandboxOptions,
): Promise<SandboxForSdk> {
  const { url, close } = await startSandbox(options);
  const restore = setEnvironment({ ...NO_OTHERS, AWS_ENDPOINT_URL: url });
  return {
    url,
    async control(method, path, body) {
      const response = await fetch(`${url}${CONTROL_PREFIX}${path}`, {
        method,
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (!response.ok) {
        throw new Error(`${method} ${path}: ${await response.text()}`);
      }
      return response.json();
    },
    close() {
      restore();
      return close();
    },
  };
}

/** Sets variables. @returns what puts them back */
function setEnvironment(variables: Record<string, string>): () => void {
  const before = Object.keys(variables).map(
    name => [name, process.env[name]] as const,
  );
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) {
        delete process.env[name];
      } else {
        process.env[name] = value;
      }
    }
  };
}
