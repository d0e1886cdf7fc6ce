/** Builds what is stale, then serves: the options are the server's own (docs/administration.md). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// In a process of its own: a compiler takes a gigabyte that the server would keep.
const build = fileURLToPath(new URL('build.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 'inherit', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);
await import('../dist/server/main.js');
