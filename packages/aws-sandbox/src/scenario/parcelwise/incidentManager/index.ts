import type { IncidentManagerSetup } from '../../types';
import { people } from './people';
import { schedules } from './schedules';

/** Incident Manager of the platform team; nobody has set it up elsewhere. */
export const incidentManagers: IncidentManagerSetup[] = [
  {
    account: '111122223333',
    region: 'eu-west-1',
    people,
    schedules,
    escalations: [
      {
        alias: 'platform',
        displayName: 'Platform',
        stages: [
          {
            durationMinutes: 10,
            targets: [{ alias: 'platform-primary', essential: true }],
          },
          {
            durationMinutes: 15,
            targets: [{ alias: 'nils', essential: true }],
          },
        ],
      },
    ],
    responsePlans: [
      {
        name: 'platform-incident',
        displayName: 'Platform incident',
        incident: {
          title: 'The platform has a problem',
          impact: 2,
          summary:
            'Something that every team builds on does not work as it should.',
        },
        engagements: ['platform'],
        runbooks: [
          {
            document: 'DailyOperationsChecklist',
            role: 'opsready-automation',
          },
        ],
        tags: { team: 'platform', environment: 'production' },
      },
    ],
    incidents: [
      {
        responsePlan: 'platform-incident',
        title: 'Builds wait for runners',
        impact: 3,
        startedHoursAgo: 60 * 24,
        resolvedAfterMinutes: 95,
      },
      {
        // Its plan is gone: AWS keeps the incident and answers nothing for the plan.
        responsePlan: 'platform-network',
        title: 'No route to the artifact store',
        impact: 1,
        startedHoursAgo: 20 * 24,
        resolvedAfterMinutes: 42,
      },
      {
        responsePlan: 'platform-incident',
        title: 'Feature flags answer slowly',
        impact: 4,
        startedHoursAgo: 5,
      },
    ],
  },
];
