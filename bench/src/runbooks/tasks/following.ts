import { setTimeout as delay } from 'node:timers/promises';
import {
  BackendProcess,
  eventually,
} from '@opsready/backend/src/tests/__testUtils__';
import createKnex from 'knex';
import { DatabaseSpec } from '../../databases/DatabaseSpec';
import { task } from '../../runTask';
import { boundPairs } from '../following/bound';
import { backendOf, callFigures, PhaseFigures } from '../following/callFigures';
import { EndLags, endLags } from '../following/endLag';
import { launchAll } from '../following/launch';
import { Portals } from '../following/Portals';
import { PLACES } from '../seed/company';

export type Phase = 'launching' | 'running' | 'ending' | 'idle';

export interface FollowingFigures {
  followed: number;
  /** Of these somebody has the page open. */
  watched: number;
  following: { fast: string; slow: string };
  /** That ran at the same time when the first one ended. */
  together: number;
  /** That the sandbox has of the document. */
  atAws: number;
  /** Calls by the backend that made them. */
  callsBy: Record<string, number>;
  phases: Record<Phase, PhaseFigures>;
  ends: EndLags;
}

/** The plugin's own defaults. */
const FOLLOWING = { fast: 'PT5S', slow: 'PT2M' };
const WATCHED = 10;
const WATCH_EVERY_MS = 10_000;
/** How long all of them run at least, and over what time they end. */
const TOGETHER_MS = 60_000;
const ENDING_MS = 60_000;
/** For each launch until then: what previews and starts may call in a second sets the pace. */
const LAUNCH_MS = 1_200;
/** Twice as long as a place without anything to follow is left alone. */
const IDLE_MS = 240_000;

task<{
  database: DatabaseSpec & { kind: 'PostgreSQL' };
  followed: number;
  folder: string;
}>(async ({ database, followed, folder }) => {
  const entities = Math.ceil(followed / PLACES.length);
  const names = Array.from({ length: entities }, (_, n) => `followed-${n}`);
  const portals = await Portals.start({
    database,
    folder,
    entityNames: names,
    following: FOLLOWING,
    budgets: [],
  });
  const runbooks = createKnex({
    client: 'pg',
    connection: database.connectionString,
    searchPath: ['runbooks'],
    pool: { min: 0, max: 2 },
  });
  const { backends, control } = portals;
  let sequence = 0;
  let began = Date.now();
  const begin = async () => {
    sequence = (await control.calls()).at(-1)?.sequence ?? 0;
    began = Date.now();
  };
  /** Of what was called since the last phase ended. */
  const ended = async (): Promise<PhaseFigures> => {
    const calls = await control.calls({ afterSequence: String(sequence) });
    const seconds = (Date.now() - began) / 1_000;
    await begin();
    return callFigures({ calls, seconds, budgets: [] });
  };
  try {
    const refs = names.map(name => `component:default/${name}`);
    const pairs = (await boundPairs(runbooks, refs, PLACES.length)).slice(
      0,
      followed,
    );
    const firstEnd = Date.now() + TOGETHER_MS + followed * LAUNCH_MS;
    await begin();
    const ids = await launchAll(
      backends,
      pairs.map((pair, index) => ({
        ...pair,
        until: new Date(firstEnd + (index * ENDING_MS) / followed),
      })),
    );
    const launching = await ended();
    // Of all places
    const step = Math.max(1, Math.floor(ids.length / WATCHED));
    const watched = ids.filter((_, n) => n % step === 0).slice(0, WATCHED);
    const watching = watch(backends, watched);
    await delay(Math.max(0, firstEnd - 1_000 - Date.now()));
    const running = await ended();
    const together = (await control.executions()).filter(
      ({ status }) => status === 'InProgress',
    ).length;
    const ends = await eventually(
      async () => {
        const now = await endLags(runbooks, ids);
        if (now.ended < ids.length) {
          throw new Error(`${now.ended} of ${ids.length} have ended`);
        }
        return now;
      },
      { timeoutMs: ENDING_MS + 240_000 },
    );
    const ending = await ended();
    watching.stop();
    // Once steps are read for the last time and every place was looked at without anything open
    await delay(20_000);
    await begin();
    await delay(IDLE_MS);
    const idle = await ended();
    const figures: FollowingFigures = {
      followed: ids.length,
      watched: watched.length,
      following: FOLLOWING,
      together,
      atAws: (await control.executions()).length,
      callsBy: Object.fromEntries(
        [
          ...Map.groupBy(await control.calls({ service: 'ssm' }), backendOf),
        ].map(([name, calls]) => [name, calls.length]),
      ),
      phases: { launching, running, ending, idle },
      ends,
    };
    return figures;
  } finally {
    await runbooks.destroy();
    await portals.stop();
  }
});

/** Somebody looks at some executions, as their pages do. */
function watch(backends: readonly BackendProcess[], ids: readonly string[]) {
  const stopped = new AbortController();
  const look = async () => {
    while (!stopped.signal.aborted) {
      for (const [index, id] of ids.entries()) {
        const backend = backends[index % backends.length];
        await (await backend.as('priya')).get(`runbooks/executions/${id}`);
      }
      await delay(WATCH_EVERY_MS, undefined, { signal: stopped.signal });
    }
  };
  look().catch(error => {
    if (!stopped.signal.aborted) {
      console.error(error);
    }
  });
  return { stop: () => stopped.abort() };
}
