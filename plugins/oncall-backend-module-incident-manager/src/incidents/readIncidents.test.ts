import {
  collect,
  EU,
  IncidentManagerSandbox,
  PRODUCTION,
  signal,
  startIncidentManagerSandbox,
} from '../__testUtils__/incidentManagerSandbox';
import { declareRequest } from '../__testUtils__/requests';

const DAY = 86_400_000;

describe('incidents of Incident Manager over HTTP', () => {
  let sandbox: IncidentManagerSandbox;

  beforeEach(async () => {
    sandbox = await startIncidentManagerSandbox();
  });
  afterEach(() => sandbox.close());

  const readSince = (days: number) =>
    collect(
      sandbox.provider.readIncidents!({
        target: EU,
        since: new Date(sandbox.now.getTime() - days * DAY),
        signal,
      }),
    );

  it('are those since then, by the rosters that their plans engage', async () => {
    const incidents = await readSince(90);
    expect(
      incidents.map(({ title, status, severity }) => [title, status, severity]),
    ).toEqual(
      expect.arrayContaining([
        ['Builds wait for runners', 'resolved', 'Medium'],
        ['Feature flags answer slowly', 'open', 'Low'],
      ]),
    );
    for (const { rosterIds, url, assignees } of incidents) {
      expect(rosterIds).toContain('platform');
      expect(url).toMatch(/^https:\/\/eu-west-1\.console\.aws\.amazon\.com\//);
      expect(assignees).toEqual([]);
    }
  });

  it('are open ones, too, however old', async () => {
    const titles = (await readSince(0)).map(({ title }) => title);
    expect(titles).toEqual(['Feature flags answer slowly']);
  });

  it('carry the action that they were declared by, asked for once', async () => {
    const { actionId } = declareRequest();
    const { providerId } = await sandbox.provider.declare!(declareRequest());
    await sandbox.calls();
    for (const expected of [1, 0]) {
      const incidents = await readSince(90);
      expect(
        incidents.filter(incident => incident.actionId).map(({ id }) => id),
      ).toEqual([providerId]);
      expect(incidents.find(({ id }) => id === providerId)?.actionId).toBe(
        actionId,
      );
      const calls = await sandbox.calls();
      expect(
        calls.filter(({ operation }) => operation === 'ListRelatedItems'),
      ).toHaveLength(expected);
    }
  });

  it('are found by whom they engaged where their plan was deleted', async () => {
    const { providerId } = await sandbox.provider.declare!(declareRequest());
    await sandbox.control(
      'DELETE',
      `/incident-manager/response-plans?account=${PRODUCTION}&region=eu-west-1&name=platform-incident`,
    );
    const incident = (await readSince(1)).find(({ id }) => id === providerId);
    expect(incident?.rosterIds).toEqual(['platform']);
  });
});
