const { readFileSync, readdirSync } = require('node:fs');
const { join, relative, resolve } = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { nodeBundle, swc } = require('./scripts/node-bundle.cjs');

const dist = resolve(__dirname, 'dist');

/** Every page: where it is served, its template and its program. */
const pages = [
  { chunk: 'teams', url: 'teams/index.html', template: 'teams-app/index.html', main: './teams-app/main.tsx' },
  {
    chunk: 'companion',
    url: 'companion/index.html',
    template: 'companion/index.html',
    main: './companion/main.tsx',
  },
  {
    chunk: 'outlook-pane',
    url: 'outlook/taskpane.html',
    template: 'outlook-addin/taskpane.html',
    main: './outlook-addin/main.tsx',
  },
  {
    chunk: 'outlook-commands',
    url: 'outlook/commands.html',
    template: 'outlook-addin/commands.html',
    main: './outlook-addin/commands/main.ts',
  },
  { chunk: 'admin', url: 'admin/index.html', template: 'admin/index.html', main: './admin/main.tsx' },
  {
    chunk: 'preview',
    url: 'preview/index.html',
    template: 'preview/index.html',
    main: './preview/index.tsx',
  },
  {
    chunk: 'preview-teams',
    url: 'preview/teams.html',
    template: 'preview/teams.html',
    main: './preview/teams.tsx',
  },
  {
    chunk: 'preview-outlook',
    url: 'preview/outlook.html',
    template: 'preview/outlook.html',
    main: './preview/outlook.tsx',
  },
  {
    chunk: 'preview-companion',
    url: 'preview/companion.html',
    template: 'preview/companion.html',
    main: './preview/companion.tsx',
  },
];

/** Where the one worker lives that may compile WebAssembly (server/http/security-headers.ts). */
const segmentation = 'companion/segmentation';
/** Served from where it controls its pages, under a name that stays: a service worker is known by its address. */
const serviceWorker = { chunk: 'companion-service-worker', url: 'companion/service-worker.js' };

/** What the server's page after a sign-in loads, by its name: server/sign-in/oauth/oauth-pages.ts. */
const signedIn = { chunk: 'teams-signed-in', url: 'teams/signed-in.js' };

/** Loaded before our copy of office.js, by its name: server/outlook/office-js.ts. */
const microsoftAjax = { chunk: 'preview-microsoft-ajax', url: 'preview/microsoft-ajax.js' };
/** What the page behind a meeting's link loads: server/meetings/guests/guest-page.ts. */
const meet = { chunk: 'meet', url: 'companion/meet.js' };

/** Files that are served as they stand, under names that stay. */
class PublicFiles {
  /** @param {string} from folder of this project @param {string} to folder of the pages */
  constructor(from, to) {
    this.from = resolve(__dirname, from);
    this.to = to;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('PublicFiles', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'PublicFiles', stage }, () => {
        for (const entry of readdirSync(this.from, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile()) continue;
          const path = join(entry.parentPath, entry.name);
          compilation.emitAsset(join(this.to, relative(this.from, path)), new RawSource(readFileSync(path)));
        }
      });
    });
  }
}

/** @type {import('webpack').Configuration} */
const pagesConfig = {
  name: 'pages',
  mode: 'production',
  target: ['web', 'es2023'],
  entry: {
    ...Object.fromEntries(pages.map(({ chunk, main }) => [chunk, main])),
    [serviceWorker.chunk]: './companion/service-worker/main.ts',
    [signedIn.chunk]: './teams-app/host/signed-in.ts',
    [microsoftAjax.chunk]: './preview/microsoft-ajax.ts',
    [meet.chunk]: './companion/meet/main.ts',
  },
  output: {
    path: resolve(dist, 'pages'),
    publicPath: '/',
    chunkFilename: ({ chunk }) =>
      `${chunk?.name === 'background' ? segmentation : 'assets'}/[name].[contenthash:8].js`,
    filename: ({ chunk }) =>
      [serviceWorker, signedIn, microsoftAjax, meet].find((one) => one.chunk === chunk?.name)?.url ??
      'assets/[name].[contenthash:8].js',
    assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      swc({ target: 'es2023' }),
      {
        test: /[\\/]@mediapipe[\\/]selfie_segmentation[\\/]/,
        type: 'asset/resource',
        generator: { filename: `${segmentation}/[name].[contenthash:8][ext]` },
      },
      { test: /\.(svg|png|webmanifest)$/, type: 'asset/resource' },
    ],
  },
  plugins: [
    ...pages.map(
      ({ chunk, url, template }) =>
        new HtmlWebpackPlugin({ chunks: [chunk], filename: url, template, scriptLoading: 'defer' }),
    ),
    new PublicFiles('companion/public', 'companion'),
  ],
  optimization: {
    minimizer: [
      new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, parallel: false }),
    ],
  },
  devtool: 'source-map',
  performance: { hints: false },
};

const serverConfig = nodeBundle(
  {
    main: './server/main.ts',
    'pglite-worker': './server/store/pglite-worker.ts',
    'conference-mixer': './server/conference/media/mixer-process.ts',
  },
  resolve(dist, 'server'),
);

module.exports = [pagesConfig, serverConfig];
