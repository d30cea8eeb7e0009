import { callControl } from '../callControl';

const PLACE = { account: '111122223333', region: 'eu-west-1' };

/** What was started in Incident Manager, by anybody. */
export interface StartedAtAws {
  /** Those of an incident are started by its plan. */
  engagements: Array<{
    subject: string;
    content: string;
    incidentArn?: string;
  }>;
  incidents: Array<{ arn: string; title: string; startedBy: string }>;
}

/** Everything that Incident Manager was asked to start, so far. */
export async function startedAtAws(sandboxUrl: string): Promise<StartedAtAws> {
  const ask = (path: string) =>
    callControl(`${sandboxUrl}/_sandbox`, {
      method: 'GET',
      path: `/incident-manager/${path}`,
    });
  return {
    engagements: await ask('engagements'),
    incidents: await ask('incidents'),
  };
}

/** Nobody stands in any more: what is left is the turns. */
export async function withoutOverrides(sandboxUrl: string): Promise<void> {
  const query = new URLSearchParams({
    ...PLACE,
    rotation: 'platform_weekdays',
  });
  await callControl(`${sandboxUrl}/_sandbox`, {
    method: 'DELETE',
    path: `/incident-manager/overrides?${query}`,
  });
}
