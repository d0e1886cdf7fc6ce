import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ target: string, outcomes: { story: string, passed: boolean, seconds: number }[] }} Told */

/** Where each target's test file leaves how its stories went. */
const folder = fileURLToPath(new URL('../.cache/interop', import.meta.url));

/** Forgets an earlier run, so that a target that did not run is not taken for one that passed. */
export function clearMatrix() {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {Told[]} */
function read() {
  try {
    const files = readdirSync(folder).sort();
    return files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  } catch {
    return [];
  }
}

/** Scenario × target in plain lines; nothing when no target ran. @returns {string} */
export function interopMatrix() {
  const told = read();
  const stories = [...new Set(told.flatMap(({ outcomes }) => outcomes.map(({ story }) => story)))];
  if (stories.length === 0) return '';
  const width = Math.max(...stories.map((story) => story.length));
  const line = (/** @type {string} */ name, /** @type {string[]} */ cells) =>
    [name.padEnd(width), ...cells.map((cell, index) => cell.padEnd(told[index]?.target.length ?? 0))]
      .join('  ')
      .trimEnd();
  const rows = stories.map((story) => {
    const cells = told.map(({ outcomes }) => {
      const outcome = outcomes.find((one) => one.story === story);
      return outcome ? (outcome.passed ? 'passed' : 'FAILED') : '-';
    });
    return line(story, cells);
  });
  const heads = told.map(({ target }) => target);
  return ['Interoperability:', line('', heads), ...rows].join('\n');
}
