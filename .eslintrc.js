// The rules of docs/architecture.md about who may import whom, for every package; each package's own file adds the rest.
// Rules that need packages go through @typescript-eslint/no-restricted-imports (Backstage's config uses the plain one),
// rules between the folders of a package through import/no-restricted-paths.
const { readdirSync } = require('node:fs');

const SCOPE = '@opsready/backstage-plugin';
const TESTS = ['**/*.test.{ts,tsx}', '**/__testUtils__/**', '**/src/tests/**'];

/** Where a package stands, by its name: common <- node <- backend | module, and the frontend beside them. */
const LAYERS = [
  {
    matches: name => name.endsWith('-common'),
    forbids: [`${SCOPE}-*`, `!${SCOPE}-*-common`],
    message: 'A common package imports only common packages.',
  },
  {
    matches: name => name.endsWith('-node'),
    forbids: [`${SCOPE}-*`, `!${SCOPE}-*-common`, `!${SCOPE}-*-node`],
    message: 'A node package imports only common and node packages.',
  },
  {
    matches: name => name.includes('-backend'),
    forbids: [`${SCOPE}-*`, `!${SCOPE}-*-common`, `!${SCOPE}-*-node`],
    message:
      'A backend and its modules import common and node packages. Plugins meet over HTTP and extension points.',
  },
  {
    matches: () => true,
    forbids: [`${SCOPE}-*-node`, `${SCOPE}-*-backend`, `${SCOPE}-*-backend-*`],
    message: 'A frontend imports only common and frontend packages.',
  },
];

const NO_AWS = {
  group: ['@aws-sdk/*', '@smithy/*'],
  message:
    'AWS types stay in aws-node and the backend modules: normalise at the border.',
};
const mayUseAws = name => name === 'aws-node' || name.includes('-module-');

const forbidPackages = patterns => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

const layerOverrides = readdirSync(`${__dirname}/plugins`).flatMap(name => {
  const { forbids, message } = LAYERS.find(layer => layer.matches(name));
  const aws = mayUseAws(name) ? [] : [NO_AWS];
  return [
    {
      files: [`plugins/${name}/src/**/*.{ts,tsx}`],
      rules: forbidPackages([{ group: forbids, message }, ...aws]),
    },
    {
      // An integration test may put several packages together, which the package itself must not.
      files: TESTS.map(pattern => `plugins/${name}/${pattern}`),
      rules: forbidPackages(aws),
    },
  ];
});

/** No package but one; `./` and `../` are the business of the zones below. */
const onlyFrom = (name, message) =>
  forbidPackages([
    { group: ['/[a-z]*', '/@*/*', `!/${SCOPE}-${name}`], message },
  ]);

/** Folders of a backend may reach only themselves; everything else comes in through their package imports. */
const within = (plugin, folder, message) => ({
  target: `./plugins/${plugin}/src/${folder}`,
  from: `./plugins/${plugin}/src`,
  except: [`./${folder}`],
  message,
});

module.exports = {
  root: true,
  plugins: ['import', '@typescript-eslint'],
  settings: {
    'import/resolver': {
      [require.resolve('eslint-import-resolver-node')]: {
        extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
      },
    },
  },
  overrides: [
    {
      files: ['plugins/*/src/**', 'packages/*/src/**'],
      excludedFiles: ['**/generated/**', ...TESTS],
      rules: {
        'max-lines': [
          'error',
          { max: 300, skipBlankLines: false, skipComments: false },
        ],
      },
    },
    ...layerOverrides,
    {
      files: ['packages/{app,backend}/src/**'],
      rules: forbidPackages([NO_AWS]),
    },
    {
      files: ['plugins/readiness-backend/src/checks/**'],
      rules: onlyFrom(
        'readiness-node',
        'A check does no I/O: it imports readiness-node only.',
      ),
    },
    {
      files: ['plugins/readiness-backend/src/scorecards/**'],
      rules: onlyFrom(
        'readiness-common',
        'A scorecard is data and pure functions: it imports readiness-common only.',
      ),
    },
    {
      files: ['plugins/*-backend/src/**'],
      rules: {
        'import/no-restricted-paths': [
          'error',
          {
            basePath: __dirname,
            zones: [
              within(
                'readiness-backend',
                'checks',
                'A check knows facts only by their ids.',
              ),
              within(
                'readiness-backend',
                'scorecards',
                'A scorecard knows checks only by their ids.',
              ),
              {
                target: './plugins/readiness-backend/src/collectors',
                from: './plugins/readiness-backend/src/checks',
                message: 'Collectors never judge.',
              },
              {
                target:
                  './plugins/runbooks-backend/src/{sources,indexing,entities,bindings,runbooks,reviews}/**',
                from: './plugins/runbooks-backend/src/{policy,launch,approvals,executions,following,guided,watching,statistics}/**',
                message:
                  'The index says what there is; whether and how it runs is not its business.',
              },
              {
                target: './plugins/runbooks-backend/src/sources/**',
                from: './plugins/runbooks-backend/src/{authority,authorization,audit}/**',
                message: 'Sources read; they decide nothing.',
              },
              {
                target: './plugins/runbooks-backend/src/authority/**',
                from: './plugins/runbooks-backend/src/{database,indexing,launch,executions}/**',
                message: 'Authority is judged by what is given: no I/O.',
              },
              {
                target: './plugins/*-backend/src/!(api|tests|plugin.ts)/**',
                from: './plugins/*-backend/src/api/**',
                message:
                  'Nothing imports the API but plugin.ts, which mounts it, and tests that ask through it.',
              },
            ],
          },
        ],
      },
    },
    {
      files: ['scripts/**/*.mjs'],
      extends: ['eslint:recommended'],
      env: { node: true, es2023: true },
      parserOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    },
  ],
};
