import { once } from 'node:events';
import { forked } from '../../forked';

/** A sandbox in a process of its own, so that what it does is not measured. */
export interface SandboxProcess {
  url: string;
  stop(): Promise<void>;
}

/** Starts a sandbox file of this folder, and waits until it listens. */
export async function startSandbox(
  name: 'aws' | 'pagerDuty',
  input: object,
): Promise<SandboxProcess> {
  const child = forked(require.resolve(`./${name}`), input);
  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: { url?: string }) => {
      if (message.url !== undefined) {
        resolve(message.url);
      }
    });
    child.once('exit', code => {
      reject(new Error(`The sandbox ${name} ended with code ${code}`));
    });
  });
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** The body of a sandbox file. It ends with the process that started it. */
export function sandbox<TInput>(
  start: (input: TInput) => Promise<{ url: string }>,
): void {
  process.on('disconnect', () => process.exit(0));
  start(JSON.parse(process.argv[2]))
    .then(({ url }) => process.send?.({ url }))
    .catch(error => {
      console.error(error);
      process.exit(1);
    });
}

/** A call of a sandbox's control API. */
export async function control<TAnswer>(
  url: string,
  method: string,
  body?: object,
): Promise<TAnswer> {
  const response = await fetch(url, {
    method,
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${method} ${url}: ${await response.text()}`);
  }
  return (response.status === 204 ? undefined : response.json()) as TAnswer;
}

/** How often each operation was called. */
export function countedBy(names: readonly string[]): Record<string, number> {
  const byName = Map.groupBy(names, name => name);
  return Object.fromEntries(
    [...byName].sort().map(([name, calls]) => [name, calls.length]),
  );
}
