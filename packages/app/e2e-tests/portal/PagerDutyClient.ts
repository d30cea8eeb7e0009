const ACCOUNT = 'parcelwise';
const READS = 'pd-sandbox-read-key';
const ACTS = 'pd-sandbox-act-key';

/** An incident as the sandbox holds it, with the fields that tests look at. */
export interface PagerDutyIncident {
  id: string;
  title: string;
  status: 'triggered' | 'acknowledged' | 'resolved';
}

/** Speaks to the PagerDuty sandbox past the portal: as somebody of the account, and to its control API. */
export class PagerDutyClient {
  constructor(private readonly url: string) {}

  /** Names of who is on call now in an escalation policy, by level. */
  async onCall(policyId: string): Promise<Map<number, string[]>> {
    const { oncalls } = await this.call<{
      oncalls: Array<{ escalation_level: number; user: { summary: string } }>;
    }>('GET', `/oncalls?limit=100&escalation_policy_ids[]=${policyId}`, READS);
    const levels = new Map<number, string[]>();
    for (const { escalation_level: level, user } of oncalls) {
      levels.set(level, [...(levels.get(level) ?? []), user.summary]);
    }
    return levels;
  }

  /** Incidents with this title. */
  async incidentsTitled(title: string): Promise<PagerDutyIncident[]> {
    const incidents = await this.control<PagerDutyIncident[]>(
      'GET',
      `/incidents?account=${ACCOUNT}`,
    );
    return incidents.filter(incident => incident.title === title);
  }

  /** What somebody does there who looks after an incident. */
  async setIncident(
    incident: PagerDutyIncident,
    status: 'acknowledged' | 'resolved',
  ): Promise<void> {
    await this.call('PUT', `/incidents/${incident.id}`, ACTS, {
      incident: { type: 'incident_reference', status },
    });
  }

  /** Lets somebody stand in; an override of the same id is replaced. */
  async putOverride(
    scheduleId: string,
    item: { id: string; userId: string; start: string; end: string },
  ): Promise<void> {
    await this.control('PUT', '/overrides', {
      account: ACCOUNT,
      scheduleId,
      item,
    });
  }

  /** Has the next calls of an operation fail, or all of them. */
  async fail(operation: string, remaining?: number): Promise<void> {
    await this.control('POST', '/outages', { operation, remaining });
  }

  /** Everything is answered again. */
  async recover(): Promise<void> {
    await this.control('DELETE', '/outages');
  }

  private control<T>(method: string, path: string, body?: unknown) {
    return this.call<T>(method, `/_control${path}`, undefined, body);
  }

  private async call<T>(
    method: string,
    path: string,
    token?: string,
    body?: unknown,
  ): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        from: 'mara@parcelwise.example',
        ...(token && { authorization: `Token token=${token}` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(
        `PagerDuty answered ${method} ${path} with ${response.status}: ${await response.text()}`,
      );
    }
    return (await response.json()) as T;
  }
}
