import { between } from '../../scenario/random';
import type { CommandScript, CommandState } from '../../state';

const SHORTEST_MS = 2_000;
const LONGEST_MS = 5_000;

/** What a document does on an instance: as scripted, else it succeeds after some seconds. Uses up a script that holds for a number of times. */
export function scriptFor(
  { scripts }: CommandState,
  document: string,
  instanceId: string,
): CommandScript & { durationMs: number } {
  const durationMs = between(SHORTEST_MS, LONGEST_MS, 1, document, instanceId);
  const script = scripts.findLast(
    candidate =>
      candidate.document === document &&
      candidate.remaining !== 0 &&
      (candidate.instanceId ?? instanceId) === instanceId,
  );
  if (!script) {
    return {
      document,
      outcome: 'Success',
      stdout: `${document} ran on ${instanceId}\n`,
      durationMs,
    };
  }
  if (script.remaining !== undefined) {
    script.remaining -= 1;
  }
  return { ...script, durationMs: script.durationMs ?? durationMs };
}
