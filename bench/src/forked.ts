import { ChildProcess, fork } from 'node:child_process';

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');

/**
 * Runs a file of the bench in a process of its own, with its input as the argument. Of the messages that it sends some are those
 * of the transform.
 */
export function forked(file: string, input: object): ChildProcess {
  return fork(file, [JSON.stringify(input)], {
    execArgv: ['--require', TRANSFORM],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
