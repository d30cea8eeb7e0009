import {
  after,
  Timeline,
  type CommandScript,
  type InvocationStatus,
  type StoredInvocation,
} from '../../state';

/** An instance that a command goes to, and what it will do there. */
export interface PlannedInstance {
  instanceId: string;
  instanceName: string;
  /** Whether the agent answers at all. */
  isOnline: boolean;
  durationMs: number;
  script: Pick<CommandScript, 'outcome' | 'stdout' | 'stderr' | 'responseCode'>;
}

/** From the request until an agent starts. */
const DELIVERY_SECONDS = 1;

/**
 * Plans a command to its end: so many instances at a time, in order, and none any more once more have
 * failed than are borne. An instance that does not answer holds its place until delivery times out, and
 * counts as no error.
 */
export function planInvocations(options: {
  instances: PlannedInstance[];
  requestedAt: Date;
  concurrency: number;
  errorLimit: number;
  /** How long delivery is tried. */
  deliverySeconds: number;
  /** How long the document may run. */
  executionSeconds: number;
}): StoredInvocation[] {
  const { instances, requestedAt, concurrency, errorLimit } = options;
  const first = after(requestedAt, DELIVERY_SECONDS);
  const places: Date[] = Array.from(
    { length: Math.min(concurrency, instances.length) },
    () => first,
  );
  const failures: Date[] = [];
  let stoppedAt: Date | undefined;
  return instances.map(instance => {
    const place = indexOfEarliest(places);
    const startsAt = places[place];
    const failed = failures.filter(moment => moment <= startsAt);
    if (failed.length > errorLimit) {
      stoppedAt ??= new Date(Math.max(...failed.map(Number)));
    }
    if (stoppedAt) {
      return invocation(instance, [
        [stoppedAt, { status: 'Cancelled', details: 'Terminated' }],
      ]);
    }
    const course = courseOf(instance, startsAt, options);
    const [endsAt, { status, details }] = course[course.length - 1];
    if (status === 'Failed' || details === 'ExecutionTimedOut') {
      failures.push(endsAt);
    }
    places[place] = endsAt > startsAt ? endsAt : startsAt;
    return invocation(instance, course);
  });
}

type Course = Array<[Date, InvocationStatus]>;

function courseOf(
  { isOnline, durationMs, script }: PlannedInstance,
  startsAt: Date,
  options: {
    requestedAt: Date;
    deliverySeconds: number;
    executionSeconds: number;
  },
): Course {
  const givenUpAt = after(options.requestedAt, options.deliverySeconds);
  // Whose turn does not come in time is given up as well.
  if (!isOnline || startsAt >= givenUpAt) {
    return [[givenUpAt, { status: 'TimedOut', details: 'DeliveryTimedOut' }]];
  }
  const started: Course[number] = [
    startsAt,
    { status: 'InProgress', details: 'InProgress' },
  ];
  const limitMs = options.executionSeconds * 1000;
  if (script.outcome === 'TimedOut' || durationMs > limitMs) {
    return [
      started,
      [
        after(startsAt, options.executionSeconds),
        { status: 'TimedOut', details: 'ExecutionTimedOut' },
      ],
    ];
  }
  return [
    started,
    [
      after(startsAt, durationMs / 1000),
      { status: script.outcome, details: script.outcome },
    ],
  ];
}

function invocation(
  { instanceId, instanceName, script }: PlannedInstance,
  course: Course,
): StoredInvocation {
  const status = new Timeline<InvocationStatus>({
    status: 'Pending',
    details: 'Pending',
  });
  for (const [from, value] of course) {
    status.set(from, value);
  }
  return {
    instanceId,
    instanceName,
    status,
    stdout: script.stdout ?? '',
    stderr: script.stderr ?? '',
    responseCode: script.responseCode ?? (script.outcome === 'Success' ? 0 : 1),
  };
}

function indexOfEarliest(places: Date[]): number {
  let earliest = 0;
  for (const [index, moment] of places.entries()) {
    if (moment < places[earliest]) {
      earliest = index;
    }
  }
  return earliest;
}
