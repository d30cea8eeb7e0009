import {
  CollectedRecord,
  CollectionTarget,
  ReadOptions,
} from '@opsready/backstage-plugin-readiness-node';

export const EU: CollectionTarget = {
  id: '1111/eu',
  account: '1111',
  region: 'eu',
};
export const US: CollectionTarget = {
  id: '1111/us',
  account: '1111',
  region: 'us',
};

/** What the fake source holds, and how it behaves. */
export class FakeSource {
  readonly records = new Map<string, CollectedRecord>();
  readonly reads: Array<{ targetId: string; since?: Date }> = [];
  /** Thrown by reads of a target, after `failAfter` records. */
  readonly failures = new Map<string, { error: Error; after: number }>();
  /** Awaited before a read of any target ends. */
  gate: Promise<void> | undefined;

  put(record: Partial<CollectedRecord> & { id: string }) {
    this.records.set(record.id, {
      account: '1111',
      region: 'eu',
      type: 'problem',
      resources: [],
      data: {},
      ...record,
    });
  }

  /** A resource as an inventory lists it. */
  putResource(
    id: string,
    tagged: Record<string, string>,
    target: CollectionTarget = EU,
  ) {
    this.put({
      id: `resource:${id}`,
      account: target.account,
      region: target.region,
      type: 'resource',
      resources: [id],
      inventory: { resourceType: 'thing', tags: tagged },
    });
  }

  async *read({ target, since }: ReadOptions): AsyncGenerator<CollectedRecord> {
    this.reads.push({ targetId: target.id, since });
    const failure = this.failures.get(target.id);
    let delivered = 0;
    for (const record of this.records.values()) {
      if (failure && delivered >= failure.after) {
        break;
      }
      if (
        record.account === target.account &&
        record.region === target.region
      ) {
        delivered += 1;
        yield record;
      }
    }
    await this.gate;
    if (failure) {
      throw failure.error;
    }
  }
}
