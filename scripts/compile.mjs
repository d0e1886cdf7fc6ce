import webpack from 'webpack';

/**
 * Runs webpack over configurations.
 * @param {import('webpack').Configuration[]} configurations
 * @returns {Promise<void>} rejects with webpack's own words when something does not compile.
 */
export async function compile(configurations) {
  const compiler = webpack(configurations);
  if (!compiler) throw new Error('webpack refused its configuration');
  try {
    const stats = await new Promise((resolve, reject) => {
      compiler.run((error, result) => (error ? reject(error) : resolve(result)));
    });
    if (stats?.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only', colors: false }));
  } finally {
    await new Promise((resolve) => {
      compiler.close(resolve);
    });
  }
}
