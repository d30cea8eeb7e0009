import { callControl } from '../callControl';

const ACCOUNT = 'parcelwise';

/** A call that the sandbox received. */
export interface PagerDutyCall {
  sequence: number;
  time: string;
  operation: string;
  method: string;
  status: number;
}

/** An incident as the sandbox holds it. */
export interface PagerDutyIncident {
  id: string;
  title: string;
  status: string;
  assigneeIds: string[];
  details?: string;
  from?: string;
}

/** Speaks to the control API of the PagerDuty sandbox. */
export class PagerDutyControl {
  readonly #url: string;

  constructor(url: string) {
    this.#url = `${url}/_control`;
  }

  async calls(operation?: string): Promise<PagerDutyCall[]> {
    const query = operation ? `?operation=${operation}` : '';
    return (await this.#call('GET', `/calls${query}`)).calls;
  }

  async incidents(): Promise<PagerDutyIncident[]> {
    return this.#call('GET', `/incidents?account=${ACCOUNT}`);
  }

  /** Somebody stands in from now on, for a while. */
  async standIn(scheduleId: string, userId: string, now: Date, hours = 4) {
    const later = (minutes: number) =>
      new Date(now.getTime() + minutes * 60_000).toISOString();
    await this.#call('PUT', '/overrides', {
      account: ACCOUNT,
      scheduleId,
      item: {
        id: `${scheduleId}-${userId}`,
        userId,
        start: later(-5),
        end: later(hours * 60),
      },
    });
  }

  async fail(
    operation: string,
    kind: 'unavailable' | 'reset' | 'lostAnswer' = 'unavailable',
    remaining?: number,
  ) {
    await this.#call('POST', '/outages', { operation, kind, remaining });
  }

  /** Holds calls back: before they take effect, or only their answers. */
  async hold(operation: string, phase: 'request' | 'answer') {
    await this.slowDown(operation, 600_000, phase);
  }

  async slowDown(
    operation: string,
    latencyMs: number,
    phase: 'request' | 'answer' = 'request',
  ) {
    await this.#call('POST', '/latencies', { operation, latencyMs, phase });
  }

  async refuse(token: string) {
    await this.#call('POST', '/refusals', { token, status: 401 });
  }

  async throttle(resetSeconds: number) {
    await this.#call('POST', '/rate-limits', { limit: 0, resetSeconds });
  }

  /** Lists of on-calls end before they are whole. */
  async truncate(keep: number) {
    await this.#call('POST', '/truncations', {
      operation: 'listOnCalls',
      keep,
    });
  }

  /** It answers as it should again. */
  async recover() {
    for (const setting of [
      'outages',
      'latencies',
      'refusals',
      'rate-limits',
      'truncations',
    ]) {
      await this.#call('DELETE', `/${setting}`);
    }
  }

  async #call(method: string, path: string, body?: unknown): Promise<any> {
    return callControl(this.#url, { method, path, body });
  }
}
