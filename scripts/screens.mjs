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
  ...inBothThemes({
    name: 'runbooks-tab',
    person: 'Amara Okafor',
    path: `${entityPage('payments-api')}/runbooks`,
    height: 1300,
    prepare: waitFor('article', 'Restart a service'),
  }),
  ...inBothThemes({
    name: 'run-dialog',
    person: 'Amara Okafor',
    path: `${entityPage('payments-api')}/runbooks`,
    height: 1100,
    prepare: previewRestart,
  }),
  ...inBothThemes({
    name: 'execution',
    person: 'Amara Okafor',
    path: `${entityPage('payments-api')}/runbooks`,
    height: 1100,
    prepare: restartInStaging,
  }),
];

async function previewRestart(page) {
  await openRun(page, /111122223333.*eu-west-1/);
  await page.getByRole('heading', { name: 'Step 2 of 3: Preview' }).waitFor();
}

/** Staging needs nobody's approval. */
async function restartInStaging(page) {
  await openRun(page, /444455556666.*eu-west-1/);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('region', { name: 'Steps' }).waitFor();
  await page.getByText('Succeeded').first().waitFor({ timeout: 60_000 });
}

async function openRun(page, place) {
  await page.getByRole('button', { name: 'Run Restart a service' }).click();
  await page.getByRole('button', { name: /Account and Region/ }).click();
  await page.getByRole('option', { name: place }).click();
  await page.getByRole('combobox', { name: /^ServiceName/ }).click();
  await page.getByRole('option', { name: /payments-api/ }).click();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
}

function inBothThemes(screen) {
  return [screen, { ...screen, name: `${screen.name}-dark`, theme: 'dark' }];
}
