const entityPage = name => `/catalog/default/component/${name}`;

/**
 * What `npm run screenshots` takes: `name` of the picture, the `person` who looks, the `path`, the `theme`, and
 * `prepare(page)`, which waits for what the picture is about.
 */
export const SCREENS = [
  {
    name: 'sign-in',
    path: '/',
    prepare: page =>
      page.getByRole('button', { name: 'Sign in as Priya Nair' }).waitFor(),
  },
  {
    name: 'entity-card',
    person: 'Mara Lindqvist',
    path: entityPage('checkout-api'),
  },
  {
    name: 'entity-card-dark',
    person: 'Mara Lindqvist',
    path: entityPage('checkout-api'),
    theme: 'dark',
  },
  {
    name: 'entity-tab',
    person: 'Mara Lindqvist',
    path: `${entityPage('checkout-api')}/readiness`,
  },
  { name: 'list', person: 'Priya Nair', path: '/readiness' },
  {
    name: 'data-sources',
    person: 'Priya Nair',
    path: '/readiness/data-sources',
  },
];
