import { figure, table } from '../../markdown';
import { median, percentile } from '../../statistics';
import { PLACE_IDS } from '../following/Place';
import { PlaceFigures } from '../following/callFigures';
import type { FollowingFigures, Phase } from '../tasks/following';

const PHASES: Record<Phase, string> = {
  launching: 'being launched',
  running: 'all running',
  ending: 'ending',
  idle: 'nothing open',
};

/** What following costs, and how soon it shows what happened. */
export function followingSection(figures: FollowingFigures): string {
  const { followed, watched, following, together, atAws, ends } = figures;
  const lag = (share: number) => figure(percentile(ends.lagsMs, share) / 1_000);
  const byBackend = Object.entries(figures.callsBy)
    .map(([name, calls]) => `${calls} by the ${name}`)
    .join(' and ');
  return `## Following

Two backends on one PostgreSQL follow ${followed} executions of Automation in ${PLACE_IDS.length} places together, of which ${watched} are watched by
somebody. A place where something is open is read every ${seconds(following.fast)} s, any other every ${seconds(following.slow)} s, which are the
defaults. ${together} ran at the same time, and AWS had ${atAws} executions in the end. All calls to Systems Manager: ${byBackend}.

**From the end at AWS until an execution is stored as ended**, ${ends.ended} of them, ${ends.succeeded} as succeeded: median ${figure(median(ends.lagsMs) / 1_000)} s, p95 ${lag(0.95)} s,
longest ${lag(1)} s. Whoever watches is told 0.1 s later.

**With nothing open** a minute costs ${idleSentence(figures)}.

### Calls per second

Counted from what the sandbox received: on average (most in any second), by account and Region. A budget holds for each
backend: what follows is read by the one that holds the lease, and what people launch is called by the one that they ask.
Over is by how many calls any stretch of time held more than the budget of one backend allows in it: those of one backend, and
those of both together. Wanted: none by one, and none by both where nothing is launched; a call is listed when it was answered,
so that one more is no excess.

${callTable(figures)}
`;
}

function callTable({ phases }: FollowingFigures): string {
  return table(
    [
      'while',
      'operation',
      ...PLACE_IDS,
      'budget per s (at once)',
      'over by one',
      'over by both',
    ],
    (Object.keys(PHASES) as Phase[]).flatMap(phase => {
      const { seconds: lasted, operations } = phases[phase];
      const cell = ({ calls, mostInOneSecond }: PlaceFigures) =>
        calls === 0 ? '' : `${figure(calls / lasted)} (${mostInOneSecond})`;
      return operations.map(({ operation, budget, places }) => [
        `${PHASES[phase]}, ${Math.round(lasted)} s`,
        operation,
        ...places.map(cell),
        `${budget.perSecond} (${budget.burst})`,
        String(Math.max(...places.map(({ overByOne }) => overByOne))),
        String(Math.max(...places.map(({ overByAll }) => overByAll))),
      ]);
    }),
  );
}

function idleSentence({ phases: { idle } }: FollowingFigures): string {
  const perMinute = (calls: number) => figure((calls * 60) / idle.seconds);
  const all = idle.operations.map(({ operation, places }) => ({
    operation,
    calls: places.reduce((sum, { calls }) => sum + calls, 0),
  }));
  const total = all.reduce((sum, { calls }) => sum + calls, 0);
  const parts = all.map(
    ({ operation, calls }) => `${operation} ${perMinute(calls)}`,
  );
  return `${perMinute(total)} calls in all places together (${parts.join(', ')})`;
}

function seconds(duration: string): string {
  const [, minutes, rest] = duration.match(/^PT(?:(\d+)M)?(?:(\d+)S)?$/) ?? [];
  return String(Number(minutes ?? 0) * 60 + Number(rest ?? 0));
}
