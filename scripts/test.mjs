/**
 * The whole test suite: sets up what it lacks, builds, runs everything under jest, and prints the
 * totals as its last line. Arguments are handed to jest (`npm test -- tests/unit/shared`).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureSipSoftware } from './ensure-sip-software.mjs';
import { clearMatrix, interopMatrix } from './interop-matrix.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const cache = join(root, '.cache');

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
function runJest(name, args) {
  const outputFile = join(cache, `jest-${name}.json`);
  rmSync(outputFile, { force: true });
  const words = [
    jest,
    ...args,
    '--passWithNoTests',
    '--json',
    `--outputFile=${outputFile}`,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync(process.execPath, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: root,
  });
  try {
    const report = JSON.parse(readFileSync(outputFile, 'utf8'));
    // A file that does not even load has no failed test in the count, and is a failure all the same.
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @type {{ passed: number, failed: number, skipped: number }[]} */
const results = [];
try {
  mkdirSync(cache, { recursive: true });
  ensureBrowser();
  await buildIfStale();
  results.push(runJest('unit', ['--selectProjects', 'house', 'unit']));
  ensureSipSoftware();
  clearMatrix();
  // Stories wait more than they work: more of them at a time than there are processors.
  results.push(runJest('stories', ['--selectProjects', 'interop', 'e2e', '--maxWorkers=3']));
  console.error(interopMatrix());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  results.push({ passed: 0, failed: 1, skipped: 0 });
}
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ kind) =>
  results.reduce((total, result) => total + result[kind], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
