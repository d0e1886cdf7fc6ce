/** Packages published as ES modules only: jest runs CommonJS, so these are compiled too. */
const esModules = [
  'sip.js',
  'kysely',
  'jose',
  'oidc-provider',
  'react-intl',
  '@formatjs',
  'intl-messageformat',
  'content-disposition',
  'cookie',
  '@fastify/cookie',
];

const common = {
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2023',
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  testEnvironment: 'node',
};

/** @param {string} name @param {object} more */
const project = (name, more = {}) => ({
  ...common,
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  ...more,
});

/** Tests that draw load Fluent UI from one file. */
const drawing = {
  globalSetup: '<rootDir>/scripts/bundle-controls.cjs',
  moduleNameMapper: { '^@fluentui/react-(components|icons)$': '<rootDir>/.cache/controls/controls.cjs' },
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  projects: [project('house'), project('unit', drawing), project('interop'), project('e2e')],
};
