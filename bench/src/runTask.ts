import { once } from 'node:events';
import { forked } from './forked';

/**
 * Runs a task file in a process of its own and returns what it reports, so that one measurement does not leave memory,
 * warm code or connections to the next.
 */
export async function runTask<TResult>(
  file: string,
  input: object,
): Promise<TResult> {
  const child = forked(file, input);
  const results: TResult[] = [];
  child.on('message', (message: { result?: TResult }) => {
    if (message.result !== undefined) {
      results.push(message.result);
    }
  });
  const [code] = await once(child, 'exit');
  if (code !== 0 || results.length !== 1) {
    throw new Error(`${file} ended with code ${code}`);
  }
  return results[0];
}

/** The body of a task file. */
export function task<TInput>(work: (input: TInput) => Promise<object>): void {
  work(JSON.parse(process.argv[2]))
    .then(result => new Promise(sent => process.send?.({ result }, sent)))
    .then(() => process.exit(0))
    .catch(error => {
      console.error(error);
      process.exit(1);
    });
}
