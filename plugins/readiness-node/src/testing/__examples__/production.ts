import { defineScorecard } from '@opsready/backstage-plugin-readiness-node';

export const production = defineScorecard({
  id: 'production',
  title: 'Ready for production',
  description: 'What Parcelwise asks of a service before customers use it.',
  owner: 'group:default/platform',
  filter: { kind: 'Component', 'spec.lifecycle': 'production' },
  sections: [
    {
      id: 'visibility',
      title: 'Visibility',
      riskLevel: 'Medium',
      url: 'https://standards.parcelwise.example/operations#4',
      checks: [{ checkId: 'has-dashboard' }, { checkId: 'has-alarms' }],
    },
  ],
  levels: [
    { id: 'bronze', title: 'Bronze', demands: { minScore: 50 } },
    { id: 'gold', title: 'Gold', demands: { noFailing: ['Medium'] } },
  ],
});
