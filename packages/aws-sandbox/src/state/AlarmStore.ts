import type {
  CompositeAlarm,
  LogAlarm,
  MetricAlarm,
} from '@aws-sdk/client-cloudwatch';

export type AlarmKind = 'MetricAlarm' | 'CompositeAlarm' | 'LogAlarm';

export type StoredAlarm =
  | { kind: 'MetricAlarm'; alarm: MetricAlarm }
  | { kind: 'CompositeAlarm'; alarm: CompositeAlarm }
  | { kind: 'LogAlarm'; alarm: LogAlarm };

/** The alarms of one account and Region by name, which is unique across the kinds. */
export class AlarmStore {
  readonly #byName = new Map<string, StoredAlarm>();
  #sorted: StoredAlarm[] | undefined;

  get(name: string): StoredAlarm | undefined {
    return this.#byName.get(name);
  }

  put(stored: StoredAlarm): void {
    this.#sorted = undefined;
    this.#byName.set(stored.alarm.AlarmName ?? '', stored);
  }

  delete(name: string): boolean {
    this.#sorted = undefined;
    return this.#byName.delete(name);
  }

  /** By name, as CloudWatch lists them. */
  all(): readonly StoredAlarm[] {
    this.#sorted ??= [...this.#byName.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, stored]) => stored);
    return this.#sorted;
  }
}
