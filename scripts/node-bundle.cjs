/** How TypeScript that runs in Node is bundled: the server, benchmarks, picture scripts. */

/** Published as ES modules only: bundled, since our output is CommonJS. Everything else stays in node_modules. */
const esModules = /^(kysely|jose|react-intl|intl-messageformat|@formatjs\/.*)(\/|$)/;

/** ES modules that are only ever imported lazily: node itself imports them, from node_modules. */
const lazyModules = /^oidc-provider$/;

/** @param {{ request?: string }} data @param {(error?: null, result?: string) => void} done */
function external({ request = '' }, done) {
  const bare = !/^[./]/.test(request) && !request.startsWith('node:');
  if (lazyModules.test(request)) done(null, `import ${request}`);
  else if (request.startsWith('node:') || (bare && !esModules.test(request)))
    done(null, `commonjs ${request}`);
  else done();
}

/** The compiler for every bundle, by its target. */
const swc = (/** @type {Record<string, unknown>} */ env) => ({
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      ...env,
    },
  },
});

/**
 * @param {Record<string, string>} entry name → file
 * @param {string} path output folder
 * @returns {import('webpack').Configuration}
 */
function nodeBundle(entry, path) {
  return {
    name: 'node',
    mode: 'production',
    target: 'node20',
    entry,
    output: { path, filename: '[name].js', library: { type: 'commonjs2' } },
    externals: [external],
    node: { __dirname: false, __filename: false },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [swc({ target: 'es2023' })] },
    optimization: { minimize: false },
    devtool: 'source-map',
    performance: { hints: false },
  };
}

module.exports = { nodeBundle, swc };
