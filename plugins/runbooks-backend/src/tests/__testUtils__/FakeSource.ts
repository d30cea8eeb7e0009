import {
  ReadRunbook,
  RunbookTarget,
  SourceRunbook,
  TargetRunbookSource,
} from '@opsready/backstage-plugin-runbooks-node';

export const EU: RunbookTarget = {
  id: '111122223333/eu-west-1',
  account: '111122223333',
  region: 'eu-west-1',
  environment: 'production',
};
export const US: RunbookTarget = {
  id: '444455556666/us-east-1',
  account: '444455556666',
  region: 'us-east-1',
};

/** A document as a source reads it, complete unless said otherwise. */
export function document(
  name: string,
  options: Partial<SourceRunbook> & { place?: RunbookTarget } = {},
): SourceRunbook {
  const { place = EU, ...rest } = options;
  const text = rest.content?.text ?? `steps of ${name}`;
  return {
    key: `arn:aws:ssm:${place.region}:${place.account}:document/${name}`,
    name,
    title: name,
    format: 'ssmAutomation',
    executorId: 'fake-executor',
    place: {
      account: place.account,
      region: place.region,
      environment: place.environment,
    },
    version: '1',
    contentHash: `hash of ${text}`,
    content: { mediaType: 'application/yaml', text },
    sections: {
      id: 'RB-1',
      outcome: 'It works again.',
      tools: 'Systems Manager',
      permissions: 'ssm:StartAutomationExecution',
      steps: 'One.',
      errorHandling: 'Call us.',
      author: 'Ann',
      owner: 'Payments',
      lastUpdated: '2026-01-01',
      escalation: 'Bea',
    },
    incident: false,
    steps: [{ name: 'restart' }],
    parameters: [],
    role: 'parameter',
    consents: [],
    problems: [],
    ...rest,
  };
}

/** A source of documents that a test fills. */
export class FakeSource {
  readonly documents = new Map<string, SourceRunbook>();
  readonly reads: string[] = [];
  /** Keys whose content was fetched, in the last reads. */
  readonly fetched: string[] = [];
  /** Thrown by reads of a target, after `after` documents. */
  readonly failures = new Map<string, { error: Error; after: number }>();

  /** Awaited by reads before they deliver anything. */
  gate: Promise<void> | undefined;

  constructor(readonly targets: RunbookTarget[] = [EU, US]) {}

  put(...documents: SourceRunbook[]) {
    for (const runbook of documents) {
      this.documents.set(runbook.key, runbook);
    }
  }

  source(): TargetRunbookSource {
    return {
      kind: 'target',
      id: 'fake',
      title: 'Fake documents',
      requiredPermissions: ['fake:List'],
      schedule: { frequency: { minutes: 10 }, timeout: { minutes: 1 } },
      targets: this.targets,
      read: ({ target, known }) => this.#read(target, known),
    };
  }

  async *#read(
    target: RunbookTarget,
    known: ReadonlyMap<string, { fingerprint?: string }>,
  ): AsyncGenerator<ReadRunbook> {
    this.reads.push(target.id);
    await this.gate;
    const failure = this.failures.get(target.id);
    let delivered = 0;
    for (const runbook of this.documents.values()) {
      if (failure && delivered >= failure.after) {
        break;
      }
      const { key, place, fingerprint } = runbook;
      if (place?.account === target.account && place.region === target.region) {
        delivered += 1;
        if (fingerprint && known.get(key)?.fingerprint === fingerprint) {
          yield { key, unchanged: true };
        } else {
          this.fetched.push(key);
          yield runbook;
        }
      }
    }
    if (failure) {
      throw failure.error;
    }
  }
}
