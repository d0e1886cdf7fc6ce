import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const apps = ['teams-app', 'outlook-addin', 'companion', 'browser-extension', 'preview', 'admin'];
const core = 'the calling core is pure TypeScript: no user interface, no app, no server';

/** @param {string} app */
const featuresOf = (app) =>
  readdirSync(new URL(`./${app}/features`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Who may import whom (docs/architecture.md). Each zone: files under `target` must not import from `from`. */
const zones = [
  ...apps.map((app) => ({
    target: `./${app}`,
    from: [...apps.filter((other) => other !== app), 'server', 'manifest'].map((folder) => `./${folder}`),
    message: 'an app imports shared/, never another app and never the server',
  })),
  { target: './shared', from: [...apps, 'server', 'manifest'].map((folder) => `./${folder}`), message: core },
  { target: './shared/!(ui)/**/*', from: './shared/ui', message: core },
  {
    target: './server',
    from: ['./shared/ui', ...apps.map((app) => `./${app}`)],
    message: 'the server has no user interface',
  },
  {
    target: './manifest',
    from: ['./shared/ui', './server', ...apps.map((app) => `./${app}`)],
    message: 'packages are made by the command line and by the server, and know neither',
  },
  ...['teams-app', 'outlook-addin', 'companion', 'admin'].flatMap((app) =>
    featuresOf(app).map((feature) => ({
      target: `./${app}/features/${feature}`,
      from: `./${app}/features`,
      except: [`./${feature}`],
      message: 'a feature never imports another feature',
    })),
  ),
];

/** A vendor SDK is known in its one folder. */
const vendors = [
  { sdk: ['sip.js', 'sip.js/*'], home: 'companion/sip/**' },
  { sdk: ['@microsoft/teams-js', '@microsoft/teams-js/*'], home: 'teams-app/host/**' },
  { sdk: ['@azure/*'], home: 'shared/sign-in/nested-auth/**' },
  { sdk: ['socket.io', 'socket.io/*', 'engine.io'], home: 'server/hub/**' },
  { sdk: ['socket.io-client', 'socket.io-client/*'], home: 'shared/endpoint/hub/**' },
  { sdk: ['@resvg/*'], home: 'manifest/icons/**' },
  { sdk: ['ajv', 'ajv-draft-04', 'ajv-formats', '@microsoft/app-manifest'], home: 'manifest/validation/**' },
  { sdk: ['@mediapipe/*'], home: 'companion/media/background/**' },
  { sdk: ['ldapts'], home: 'server/directory/ldap/**' },
  { sdk: ['node-datachannel', '@evan/opus'], home: 'server/conference/media/**' },
  { sdk: ['kysely', 'pg', '@electric-sql/pglite', '@electric-sql/pglite/*'], home: 'server/store/**' },
];
const everyVendor = vendors.map(({ sdk, home }) => ({
  group: sdk,
  message: `only ${home} may import this`,
}));
const node = { regex: '^node:|^(fs|path|http|https|crypto|os|net|worker_threads)$', message: core };
const ui = { regex: '^(react|react-dom|react-intl|@fluentui/.*|zustand)(/.*)?$', message: core };

const restrict = (files, patterns, ignores = []) => ({
  files: files.map((glob) => `${glob}/*.{ts,tsx}`),
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const scripts = {
  files: ['**/*.cjs', '**/*.js'],
  languageOptions: {
    sourceType: 'commonjs',
    globals: { module: 'readonly', require: 'readonly', __dirname: 'readonly' },
  },
};

export default tseslint.config(
  scripts,
  { ignores: ['dist/', 'node_modules/', '.data/', '.cache/', 'coverage/', 'tests/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'error',
      'no-console': 'error',
      'no-undef': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['outlook-addin/host/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Office', message: 'only outlook-addin/host/** may know Office.js' },
      ],
    },
  },
  restrict([...['shared', ...apps, 'manifest', 'server'].map((folder) => `${folder}/**`)], everyVendor),
  restrict(
    ['shared/**'],
    [node, ui, ...everyVendor],
    ['shared/ui/**', 'shared/endpoint/hub/**', 'shared/sign-in/nested-auth/**'],
  ),
  ...vendors.map(({ sdk, home }) =>
    restrict(
      [home],
      [
        ...everyVendor.filter(({ group }) => group !== sdk),
        ...(home.startsWith('shared/') ? [node, ui] : []),
      ],
    ),
  ),
);
