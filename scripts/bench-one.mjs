/** Runs one bundled benchmark, in a process of its own so that its memory is its own: `bench-one.mjs MODULE OUTPUT`. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [module = '', output = ''] = process.argv.slice(2);
const { name, run } = (await import(pathToFileURL(module).href)).default;
writeFileSync(output, JSON.stringify({ name, figures: await run() }));
process.exit(0);
