/**
 * Runs every benchmark under `tests/load/`, one after the other, and prints one table of figures.
 * `npm run bench -- [--json FILE] [part of a name …]`
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build-if-stale.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { bundleTypeScript, runNode } from './run-ts.mjs';

/** @typedef {{ name: string, value: number, unit: string, aim?: string, peer?: { name: string, value: number } }} Figure */

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const folder = join(root, 'tests/load');
const output = join(root, '.cache/figures.json');

/** @param {string} file @returns {Promise<{ name: string, figures: Figure[] } | undefined>} */
async function runBench(file) {
  console.error(`${file} …`);
  const program = await bundleTypeScript(join(folder, file));
  if (runNode([join(root, 'scripts/bench-one.mjs'), program, output]) !== 0) return undefined;
  return JSON.parse(readFileSync(output, 'utf8'));
}

/** @param {number} value */
function rounded(value) {
  return Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)));
}

/** @param {string[][]} rows */
function table(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (/** @type {string[]} */ row) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

ensureBrowser();
await buildIfStale();
mkdirSync(join(root, '.cache'), { recursive: true });
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .sort();
const results = [];
for (const file of files) {
  const result = await runBench(file);
  if (result) results.push(result);
  else process.exitCode = 1;
}
if (values.json) writeFileSync(values.json, JSON.stringify(results, undefined, 2));
const rows = results.flatMap(({ name, figures }) =>
  figures.map(({ name: figure, value, unit, aim = '', peer }) => [
    name,
    figure,
    `${rounded(value)} ${unit}`,
    aim,
    peer ? `${peer.name}: ${rounded(peer.value)}` : '',
    peer && peer.value !== 0 ? rounded(value / peer.value) : '',
  ]),
);
console.log(table([['benchmark', 'figure', 'value', 'aim', 'beside', 'ratio'], ...rows]));
