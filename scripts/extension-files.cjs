/** What the browser extension has beside its programs: its manifest, its pictures, and `_locales` made from the catalogues. */
const { readFileSync, readdirSync } = require('node:fs');
const { join, relative, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '..');
const source = join(root, 'browser-extension');
/** Areas whose texts the worker and the content scripts say. */
const areas = ['extension', 'dialing', 'errors'];
const languages = ['en', 'fr'];

/**
 * The texts of one catalogue file.
 * @param {string} area @param {string} language
 * @returns {Record<string, string>}
 */
function textsOf(area, language) {
  const file = join(root, 'shared/i18n/catalogues', area, `${language}.ts`);
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const module = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);
  return Object.assign({}, ...Object.values(module.exports));
}

/**
 * A text in the browser's form: a name of letters, digits and `_`, and its one variable as `$1`.
 * @param {string} key @param {string} text
 */
function messageOf(key, text) {
  const message = text.replaceAll('$', '$$$$').replace(/\{\w+\}/g, '$1');
  return [key.replace(/[.-]/g, '_'), { message }];
}

/** @param {string} language */
function messagesOf(language) {
  const texts = Object.assign({}, ...areas.map((area) => textsOf(area, language)));
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => messageOf(key, text)));
}

/** Adds them to the output of webpack. */
class ExtensionFiles {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('ExtensionFiles', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'ExtensionFiles', stage }, () => {
        const emit = (/** @type {string} */ name, /** @type {string | Buffer} */ content) =>
          compilation.emitAsset(name, new RawSource(content));
        emit('manifest.json', readFileSync(join(source, 'manifest.json')));
        for (const language of languages) {
          emit(`_locales/${language}/messages.json`, JSON.stringify(messagesOf(language), undefined, 1));
        }
        const folder = join(source, 'public');
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          const path = join(entry.parentPath, entry.name);
          if (entry.isFile()) emit(relative(folder, path), readFileSync(path));
        }
      });
    });
  }
}

module.exports = { ExtensionFiles, messagesOf };
