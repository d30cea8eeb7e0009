import { ConflictError } from '@backstage/errors';
import {
  LaunchRequest,
  Place,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  IndexedRunbook,
  ObservedExecution,
  PreparedLaunch,
  RunbookExecutor,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';
import { FakeProvider, OPEN, PLACE } from './FakeProvider';

/** An executor over a provider in memory. */
export class FakeExecutor implements RunbookExecutor {
  readonly title = 'Fake';
  readonly formats: RunbookExecutor['formats'] = ['ssmAutomation'];
  readonly targets: RunbookExecutor['targets'];
  readonly id: string;
  readonly resubmit: RunbookExecutor['resubmit'];
  /** Laid over what `prepare` answers. */
  prepared: Partial<PreparedLaunch> = {};
  /** What `preview` answers. */
  effects: Awaited<ReturnType<RunbookExecutor['preview']>> = {
    state: 'known',
    mutating: 0,
    nonMutating: 1,
    undetermined: 0,
  };

  /** What it was told to start, secrets included. */
  readonly started: Array<Parameters<RunbookExecutor['start']>[0]> = [];

  constructor(
    readonly provider: FakeProvider,
    options: {
      id?: string;
      resubmit?: RunbookExecutor['resubmit'];
      places?: Place[];
    } = {},
  ) {
    this.id = options.id ?? 'fake';
    this.resubmit = options.resubmit ?? 'sameToken';
    this.targets = (options.places ?? [PLACE]).map(place => ({
      ...place,
      id: `${place.account}/${place.region}`,
    }));
  }

  describeForm() {
    return { rateControl: { allowed: false }, locations: [] };
  }

  async listResources() {
    return this.provider.do('listResources', () => ({
      items: [],
      unresolved: [],
    }));
  }

  async prepare({
    runbook,
    launch,
  }: {
    runbook: IndexedRunbook;
    launch: LaunchRequest;
  }): Promise<PreparedLaunch> {
    return this.provider.do('prepare', () => ({
      plan: {
        executorId: this.id,
        documentName: runbook.name,
        documentVersion: runbook.version,
        contentHash: runbook.contentHash,
        place: runbook.place ?? PLACE,
        parameters: Object.entries(launch.parameters).map(([name, value]) => ({
          name,
          value: String(value),
        })),
        targets: [],
        steps: runbook.steps,
      },
      sealed: { parameters: launch.parameters as {} },
      refusals: [],
      riskClass: 'readOnly' as const,
      riskReasons: ['Its steps only read.'],
      resources: [],
      warnings: [],
      ...this.prepared,
    }));
  }

  async preview() {
    return this.provider.do('preview', () => this.effects);
  }

  async start(options: Parameters<RunbookExecutor['start']>[0]) {
    options.signal.throwIfAborted();
    this.started.push(options);
    const { executionId, clientToken, plan, person } = options;
    return this.provider.do(
      'start',
      () => ({
        providerId: this.provider.start({
          executionId,
          token: this.resubmit === 'sameToken' ? clientToken : undefined,
          plan,
        }),
      }),
      person.entityRef,
    );
  }

  async find({ executionId }: Parameters<RunbookExecutor['find']>[0]) {
    return this.provider.do('find', () =>
      [...this.provider.executions.values()].find(
        execution => execution.executionId === executionId,
      ),
    );
  }

  async *follow({
    target,
    open,
    since,
  }: Parameters<
    RunbookExecutor['follow']
  >[0]): AsyncIterable<ObservedExecution> {
    const wanted = new Map(open.map(known => [known.providerId, known]));
    const observed = await this.provider.do('follow', () => {
      const there = [...this.provider.executions.values()].filter(
        ({ place, status, startedAt, providerId }) =>
          place.account === target.account &&
          place.region === target.region &&
          (OPEN.includes(status) ||
            wanted.has(providerId) ||
            Date.parse(startedAt ?? '') >= since.getTime()),
      );
      const gone = open.filter(
        ({ providerId }) => !this.provider.executions.has(providerId),
      );
      return [
        ...there.map(({ token, startedWith, ...execution }) => execution),
        ...gone.map(({ providerId, executionId }) => ({
          providerId,
          executionId,
          status: 'unknown' as const,
          documentName: '',
          place: target,
        })),
      ];
    });
    for (const execution of observed) {
      const { steps, parameters, ...rest } = execution as ObservedExecution;
      yield wanted.get(execution.providerId)?.details
        ? { ...rest, steps: steps ?? [], parameters }
        : rest;
    }
  }

  async readOutputs({
    execution,
    stepId,
  }: Parameters<RunbookExecutor['readOutputs']>[0]) {
    return this.provider.do('readOutputs', () => ({
      items:
        this.provider.outputs.get(
          [execution.providerId, stepId].filter(Boolean).join('/'),
        ) ?? [],
      truncated: false,
      parameters: this.provider.executions.get(execution.providerId)
        ?.parameters,
    }));
  }

  async signal({
    execution,
    signal,
    person,
  }: Parameters<RunbookExecutor['signal']>[0]) {
    return this.provider.do(
      'signal',
      () => {
        const known = this.#known(execution.providerId);
        if (known.status !== 'waiting') {
          throw new ConflictError('Nothing waits.');
        }
        this.provider.set(execution.providerId, {
          status: signal === 'reject' ? 'rejected' : 'running',
        });
      },
      person.entityRef,
    );
  }

  async stop({ execution, person }: Parameters<RunbookExecutor['stop']>[0]) {
    return this.provider.do(
      'stop',
      () => {
        if (OPEN.includes(this.#known(execution.providerId).status)) {
          this.provider.set(execution.providerId, { status: 'cancelled' });
        }
      },
      person.entityRef,
    );
  }

  linkTo({ providerId }: { providerId: string }) {
    return `https://provider.example/${providerId}`;
  }

  #known(providerId: string) {
    const known = this.provider.executions.get(providerId);
    if (!known) {
      throw new SourceError('notFound', `There is no ${providerId}.`);
    }
    return known;
  }
}
