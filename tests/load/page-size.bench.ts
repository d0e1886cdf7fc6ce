import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure';

export const name = 'JavaScript on first load';

const pages = [
  { name: 'teams', path: 'teams/index.html', aim: '≤ 170 KB' },
  { name: 'companion', path: 'companion/index.html', aim: '≤ 260 KB' },
  { name: 'ribbon functions of Outlook', path: 'outlook/commands.html', aim: '≤ 25 KB' },
];

/** What a browser fetches before the page can do anything: the scripts of ours that its HTML names. */
function firstLoad(path: string): number {
  const folder = join(process.cwd(), 'dist/pages');
  const html = readFileSync(join(folder, path), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]+src="(\/[^"]+)"/g)].map(([, source]) => source ?? '');
  return scripts.reduce((bytes, source) => bytes + gzipSync(readFileSync(join(folder, source))).length, 0);
}

export function run(): Promise<readonly Figure[]> {
  return Promise.resolve(
    pages.map(({ name: page, path, aim }) => ({
      name: `${page}, gzipped`,
      value: firstLoad(path) / 1024,
      unit: 'KB',
      aim,
    })),
  );
}
