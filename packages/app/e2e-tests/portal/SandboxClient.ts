/** Speaks to the control API of the AWS sandbox, under `/_sandbox`. */
export class SandboxClient {
  constructor(private readonly url: string) {}

  async get<T = unknown>(path: string): Promise<T> {
    return this.call('GET', path) as Promise<T>;
  }

  async post<T = unknown>(path: string, body: unknown): Promise<T> {
    return this.call('POST', path, body) as Promise<T>;
  }

  async put<T = unknown>(path: string, body: unknown): Promise<T> {
    return this.call('PUT', path, body) as Promise<T>;
  }

  async delete(path: string, body?: unknown): Promise<void> {
    await this.call('DELETE', path, body);
  }

  /** Back to the scenario as it was at the start: no denials, no outages, no changed findings. */
  async reset(): Promise<void> {
    await this.call('POST', '/reset');
  }

  private async call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${this.url}/_sandbox${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(
        `The sandbox answered ${method} /_sandbox${path} with ${response.status}: ${text}`,
      );
    }
    return text === '' ? undefined : JSON.parse(text);
  }
}
