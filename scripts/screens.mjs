const entityPage = name => `/catalog/default/component/${name}`;

const waitFor = (role, name) => page =>
  page.getByRole(role, { name }).first().waitFor();
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
    name: 'oncall-card',
    person: 'Mara Lindqvist',
    path: entityPage('checkout-api'),
    prepare: waitFor('list', 'Answers now'),
  }),
  ...inBothThemes({
    name: 'oncall-tab',
    person: 'Diego Fuentes',
    path: `${entityPage('parcel-tracker')}/oncall`,
    height: 1700,
    prepare: waitFor('table', 'Gaps, the soonest first'),
  }),
  ...inBothThemes({
    name: 'oncall-contacts',
    person: 'Amara Okafor',
    path: `${entityPage('payments-api')}/oncall/contacts`,
    height: 1300,
    prepare: waitFor('region', 'Key people'),
  }),
  ...inBothThemes({
    name: 'oncall-plan',
    person: 'Amara Okafor',
    path: `${entityPage('payments-api')}/oncall/plan`,
    height: 1300,
    prepare: waitFor('table', 'Severities of incidents'),
  }),
  ...inBothThemes({
    name: 'declare-dialog',
    person: 'Amara Okafor',
    path: `${entityPage('payments-api')}/oncall`,
    height: 1100,
    prepare: openDeclaration,
  }),
  ...inBothThemes({
    name: 'oncall-rosters',
    person: 'Priya Nair',
    path: '/oncall/rosters',
    prepare: waitFor('table', 'Rosters, those with gaps first'),
  }),
  {
    name: 'execution',
    person: 'Amara Okafor',
    path: `${entityPage('payments-api')}/runbooks`,
    height: 1100,
    prepare: startChecklist,
  },
];

async function previewRestart(page) {
  await openRun(page, /111122223333.*eu-west-1/);
  await page.getByRole('heading', { name: 'Step 2 of 3: Preview' }).waitFor();
}

async function openDeclaration(page) {
  await page.getByRole('button', { name: /^Declare incident: / }).click();
  await page.getByRole('list', { name: 'Whom it reaches' }).waitFor();
}

async function startChecklist(page) {
  await page
    .getByRole('button', { name: 'Run Refund a stuck payment' })
    .click();
  for (const name of ['Preview', 'Go on', 'Start now']) {
    await page.getByRole('button', { name, exact: true }).click();
  }
  const steps = page.getByRole('region', { name: 'Checklist' });
  await steps
    .getByRole('button', { name: /^Done: / })
    .first()
    .click();
  await steps.getByText('amara').waitFor();
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
