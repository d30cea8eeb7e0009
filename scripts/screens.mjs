const entityPage = name => `/catalog/default/component/${name}`;

const waitFor = (role, name) => page =>
  page.getByRole(role, { name }).waitFor();
const firstThings = waitFor('list', 'What to do first');

/**
 * What `npm run screenshots` takes: `name` of the picture, the `person` who looks, the `path`, the `theme`, the `height`
 * of the window, and `prepare(page)`, which waits for what the picture is about.
 */
export const SCREENS = [
  {
    name: 'sign-in',
    path: '/',
    prepare: waitFor('button', 'Sign in as Priya Nair'),
  },
  ...inBothThemes({
    name: 'entity-card',
    height: 1250,
    person: 'Mara Lindqvist',
    path: entityPage('checkout-api'),
    prepare: firstThings,
  }),
  ...inBothThemes({
    name: 'entity-tab',
    person: 'Mara Lindqvist',
    path: `${entityPage('checkout-api')}/readiness`,
    height: 1300,
    prepare: waitFor('table', 'Sources of this entity'),
  }),
  ...inBothThemes({
    name: 'list',
    person: 'Priya Nair',
    path: '/readiness',
    async prepare(page) {
      await waitFor('table', 'Entities, the least ready first')(page);
      await waitFor('table', /^Roll-up by/)(page);
    },
  }),
  ...inBothThemes({
    name: 'data-sources',
    person: 'Priya Nair',
    path: '/readiness/data-sources',
    height: 1300,
    prepare: waitFor('table', /^Unclaimed resources/),
  }),
];

function inBothThemes(screen) {
  return [screen, { ...screen, name: `${screen.name}-dark`, theme: 'dark' }];
}
