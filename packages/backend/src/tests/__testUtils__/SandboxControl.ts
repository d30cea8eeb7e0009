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
}

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

  async deny(action: string) {
    await this.#call('POST', '/denials', { action });
  }

  async allowAll() {
    await this.#call('DELETE', '/denials');
  }

  async slowDown(action: string, latencyMs: number) {
    await this.#call('POST', '/latencies', { action, latencyMs });
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
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} /_sandbox${path}: ${response.status} ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  }
}
