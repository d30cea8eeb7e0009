import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';

interface Link {
  title: string;
  url: string;
  type: string;
}

export const hasDashboard = defineCheck({
  id: 'has-dashboard',
  title: 'A dashboard is linked',
  failureTitle: 'No dashboard is linked',
  rationale: 'Whoever is called looks at the dashboard first.',
  remediation:
    'Add a link with `type: dashboard` to `metadata.links` of the entity.',
  source: {
    title: 'Parcelwise operations standard, 4.2',
    url: 'https://standards.parcelwise.example/operations#4.2',
    quote: 'Every service links its dashboard in the catalog.',
  },
  requiredFacts: ['catalog/links'],
  evaluate({ facts }) {
    const links = facts['catalog/links'] as unknown as Link[];
    const dashboard = links.find(({ type }) => type === 'dashboard');
    return dashboard
      ? pass(`The entity links the dashboard '${dashboard.title}'.`, [
          { label: dashboard.title, link: dashboard.url },
        ])
      : fail('None of the links of the entity is a dashboard.');
  },
});
