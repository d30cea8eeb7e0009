import { randomUUID } from 'node:crypto';
import { BackendProcess } from '@opsready/backend/src/tests/__testUtils__';

/** What is launched: one runbook for one entity, which ends at a moment. */
export interface Launch {
  entityRef: string;
  runbookId: string;
  until: Date;
}

/** Launches that one backend is asked for at a time. */
const AT_ONCE = 4;

/** Launches all of them, by the backends in turn, as a person does: each is previewed, and exactly that is asked for. */
export async function launchAll(
  backends: readonly BackendProcess[],
  launches: readonly Launch[],
): Promise<string[]> {
  const ids: string[] = [];
  let next = 0;
  const hands = backends.flatMap(backend =>
    Array.from({ length: AT_ONCE }, async () => {
      for (let index = next++; index < launches.length; index = next++) {
        ids.push(await launchOne(backend, launches[index]));
      }
    }),
  );
  await Promise.all(hands);
  return ids;
}

async function launchOne(
  backend: BackendProcess,
  { entityRef, runbookId, until }: Launch,
): Promise<string> {
  const person = await backend.as('priya');
  const launch = {
    entityRef,
    runbookId,
    parameters: { Until: until.toISOString() },
  };
  const preview = await person.post('runbooks/previews', launch);
  const asked = await person.post('runbooks/executions', {
    launch,
    requestKey: randomUUID(),
    planHash: preview.body.planHash,
  });
  if (asked.status >= 300) {
    const what = { preview: preview.body.refusals, asked: asked.body };
    throw new Error(`${entityRef} was refused: ${JSON.stringify(what)}`);
  }
  return asked.body.execution.id;
}
