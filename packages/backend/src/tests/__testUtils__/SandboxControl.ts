import { callControl } from './callControl';

/** A call that the sandbox received. */
export interface SandboxCall {
  sequence: number;
  time: string;
  service: string;
  operation: string;
  account?: string;
  region: string;
  userAgent?: string;
  status: number;
  error?: string;
  durationMs: number;
}

/** An account and Region. */
export interface SandboxPlace {
  account: string;
  region: string;
}

/** An automation execution as the sandbox holds it. */
export interface SandboxExecution extends SandboxPlace {
  id: string;
  document: string;
  version: string;
  status: string;
  parentId?: string;
  executedBy: string;
  tags: Record<string, string>;
  steps: Array<{ name: string; status: string }>;
}

/** A command as the sandbox holds it. */
export interface SandboxCommand extends SandboxPlace {
  id: string;
  document: string;
  comment: string;
  requestedBy: string;
  status: string;
}

/** What becomes of a ClientToken. */
export type TokenBehaviour = 'honour' | 'repeat' | 'refuse' | 'forget';

/** Speaks to the control API of the sandbox. */
export class SandboxControl {
  readonly #url: string;

  constructor(url: string) {
    this.#url = `${url}/_sandbox`;
  }

  async calls(query: Record<string, string> = {}): Promise<SandboxCall[]> {
    const { calls } = await this.#call(
      'GET',
      `/calls?${new URLSearchParams(query)}`,
    );
    return calls;
  }

  async advance(duration: { hours?: number; minutes?: number }) {
    const minutes = (duration.hours ?? 0) * 60 + (duration.minutes ?? 0);
    await this.#call('PUT', '/clock', { advanceMs: minutes * 60_000 });
  }

  /** What its clock shows. */
  async now(): Promise<Date> {
    const { now } = await this.#call('GET', '/clock');
    return new Date(now);
  }

  async deny(action: string) {
    await this.#call('POST', '/denials', { action });
  }

  async allowAll() {
    await this.#call('DELETE', '/denials');
  }

  async slowDown(action: string, latencyMs: number) {
    await this.#call('POST', '/latencies', { action, latencyMs });
  }

  /** Holds calls back: before they take effect, or only their answers. Who hangs up before the end has sent nothing. */
  async hold(
    action: string,
    phase: 'request' | 'answer',
    place: Partial<SandboxPlace> = {},
  ) {
    const latencyMs = 600_000;
    await this.#call('POST', '/latencies', {
      action,
      latencyMs,
      phase,
      ...place,
    });
  }

  /** Cuts the connection of a number of calls after they have taken effect. */
  async loseAnswers(
    action: string,
    remaining: number,
    place: Partial<SandboxPlace> = {},
  ) {
    await this.#call('POST', '/outages', {
      action,
      kind: 'lostAnswer',
      remaining,
      ...place,
    });
  }

  async unavailable(action: string) {
    await this.#call('POST', '/outages', { action, kind: 'unavailable' });
  }

  async noOutage() {
    await this.#call('DELETE', '/outages');
  }

  async throttle(action: string) {
    const rate = { ratePerSecond: 0, burst: 0 };
    await this.#call('POST', '/throttles', { action, rate });
  }

  async noThrottle() {
    await this.#call('DELETE', '/throttles');
  }

  async clientToken(behaviour: TokenBehaviour) {
    await this.#call('PUT', '/automation/client-token', { behaviour });
  }

  async executions(
    place: Partial<SandboxPlace> = {},
  ): Promise<SandboxExecution[]> {
    return this.#call('GET', `/automation/executions?${queryOf(place)}`);
  }

  async commands(place: Partial<SandboxPlace> = {}): Promise<SandboxCommand[]> {
    return this.#call('GET', `/commands?${queryOf(place)}`);
  }

  /** As if AWS had never had it. */
  async forgetExecution(execution: SandboxPlace & { id: string }) {
    const { account, region, id } = execution;
    await this.#call(
      'DELETE',
      `/automation/executions?${queryOf({ account, region, id })}`,
    );
  }

  /** Has a step of a document fail whenever it runs. */
  async failStep(document: string, step: string) {
    await this.#call('POST', '/automation/failures', { document, step });
  }

  /** A new document, or the next version of one, which becomes the default. */
  async putDocument(
    document: SandboxPlace & {
      name: string;
      content: string;
      type?: 'Automation' | 'Command';
      tags?: Record<string, string>;
    },
  ) {
    await this.#call('POST', '/documents', document);
  }

  async deleteDocument(document: SandboxPlace & { name: string }) {
    await this.#call('DELETE', `/documents?${queryOf(document)}`);
  }

  /** What a Command document does on instances from now on. */
  async commandScript(
    script: SandboxPlace & {
      document: string;
      outcome: 'Success' | 'Failed' | 'TimedOut';
      durationMs?: number;
      stdout?: string;
    },
  ) {
    await this.#call('POST', '/commands/scripts', script);
  }

  /** Null lets its events decide again. */
  async setCalendar(name: string, state: 'OPEN' | 'CLOSED' | null) {
    const place = { account: '111122223333', region: 'eu-west-1' };
    await this.#call('PUT', '/calendars', { ...place, name, state });
  }

  async putTags(arn: string, tags: Record<string, string | null>) {
    await this.#call('PUT', '/tags', { arn, tags });
  }

  async putResource(
    resource: SandboxPlace & {
      arn: string;
      type: string;
      id?: string;
      tags?: Record<string, string>;
    },
  ) {
    await this.#call('POST', '/resources', resource);
  }

  async noLatency() {
    await this.#call('DELETE', '/latencies');
  }

  /** Answers the finding as AWS would show it. */
  async putFinding(finding: {
    account: string;
    region: string;
    severity: string;
    title: string;
    resourceArn: string;
  }): Promise<{ Id: string; ProductArn: string }> {
    return this.#call('POST', '/findings', finding);
  }

  async #call(method: string, path: string, body?: unknown): Promise<any> {
    return callControl(this.#url, { method, path, body });
  }
}

function queryOf(values: object): string {
  return new URLSearchParams({ ...values }).toString();
}
