/**
 * Jest's global set-up: Fluent UI in one file (`.cache/controls.cjs`) for the tests that draw.
 * Jest loads every module of a package anew for every test file, and these are some two thousand:
 * a second for each file, against a bundle made once for each lock file and choice of icons.
 */
const { createHash } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { join, resolve } = require('node:path');

const { transform } = require('@swc/core');
const TerserPlugin = require('terser-webpack-plugin');

const root = resolve(__dirname, '..');
const cache = join(root, '.cache/controls');
const folders = [
  'shared',
  'teams-app',
  'outlook-addin',
  'companion',
  'browser-extension',
  'preview',
  'admin',
  'tests',
];

/** The names that anything here takes from the icons; there are thousands more. */
function iconsInUse() {
  const names = new Set();
  for (const folder of folders)
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.tsx') || file.endsWith('.ts'))
        addIcons(readFileSync(join(root, folder, file), 'utf8'), names);
  return [...names].sort();
}

/** @param {string} source @param {Set<string>} names */
function addIcons(source, names) {
  for (const [, list = ''] of source.matchAll(/^import \{([^}]*)\} from '@fluentui\/react-icons';$/gm))
    for (const name of list.split(',').map((word) => word.trim()))
      if (name !== '' && !name.startsWith('type ')) names.add(name.split(' as ')[0]);
}

/**
 * Takes unused code away and leaves the rest to be read, in a failure's report.
 * @param {Record<string, string>} input
 */
function withoutUnused(input) {
  return transform(Object.values(input)[0] ?? '', {
    minify: false,
    jsc: {
      target: 'es2023',
      minify: { mangle: false, compress: { defaults: false, unused: true, side_effects: true } },
    },
  });
}

/** @param {string} entry @param {string} path where the file goes, with its parts' names for both packages. */
async function bundle(entry, path) {
  const { compile } = await import('./compile.mjs');
  await compile([
    {
      name: 'controls',
      mode: 'production',
      target: 'node20',
      context: root,
      entry,
      output: { path, filename: 'controls.cjs', library: { type: 'commonjs2' } },
      // What the tests load as well must be the same.
      externals: [/^react(\/|$)/, /^react-dom(\/|$)/],
      externalsType: 'commonjs',
      // Takes away the thousands of icons that nobody names, and nothing else.
      optimization: {
        // Fluent UI asks at run time whether it is under test.
        nodeEnv: false,
        minimizer: [new TerserPlugin({ minify: withoutUnused, extractComments: false, parallel: false })],
      },
      performance: { hints: false },
    },
  ]);
}

module.exports = async function bundleControls() {
  const entry = [
    `export * from '@fluentui/react-components';`,
    `export { ${iconsInUse().join(', ')} } from '@fluentui/react-icons';`,
  ].join('\n');
  const hash = createHash('sha256')
    .update(entry)
    .update(readFileSync(join(root, 'package-lock.json')));
  const stamp = hash.update(readFileSync(module.filename)).digest('hex');
  const stampFile = join(cache, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(join(cache, '..'), { recursive: true });
  const folder = mkdtempSync(`${cache}-`);
  try {
    writeFileSync(join(folder, 'entry.mjs'), entry);
    await bundle(join(folder, 'entry.mjs'), folder);
    writeFileSync(join(folder, 'stamp'), stamp);
    rmSync(cache, { recursive: true, force: true });
    renameSync(folder, cache);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
