const { resolve } = require('node:path');
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
    chunk: 'preview-companion',
    url: 'preview/companion.html',
    template: 'preview/companion.html',
    main: './preview/companion.tsx',
  },
];

/** Where the one worker lives that may compile WebAssembly (server/http/security-headers.ts). */
const segmentation = 'companion/segmentation';

/** @type {import('webpack').Configuration} */
const pagesConfig = {
  name: 'pages',
  mode: 'production',
  target: ['web', 'es2023'],
  entry: Object.fromEntries(pages.map(({ chunk, main }) => [chunk, main])),
  output: {
    path: resolve(dist, 'pages'),
    publicPath: '/',
    filename: 'assets/[name].[contenthash:8].js',
    chunkFilename: ({ chunk }) =>
      `${chunk?.name === 'background' ? segmentation : 'assets'}/[name].[contenthash:8].js`,
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
  plugins: pages.map(
    ({ chunk, url, template }) =>
      new HtmlWebpackPlugin({ chunks: [chunk], filename: url, template, scriptLoading: 'defer' }),
  ),
  optimization: {
    minimizer: [
      new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, parallel: false }),
    ],
  },
  devtool: 'source-map',
  performance: { hints: false },
};

const serverConfig = nodeBundle(
  { main: './server/main.ts', 'pglite-worker': './server/store/pglite-worker.ts' },
  resolve(dist, 'server'),
);

module.exports = [pagesConfig, serverConfig];
