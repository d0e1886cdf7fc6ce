import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure';

export const name = 'JavaScript on first load';

const pages = [
  { page: 'teams', aim: '≤ 170 KB' },
  { page: 'companion', aim: '≤ 260 KB' },
];

/** What a browser fetches before the page can do anything: the scripts its HTML names. */
function firstLoad(page: string): number {
  const folder = join(process.cwd(), 'dist/pages');
  const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source ?? '');
  return scripts.reduce((bytes, source) => bytes + gzipSync(readFileSync(join(folder, source))).length, 0);
}

export function run(): Promise<readonly Figure[]> {
  return Promise.resolve(
    pages.map(({ page, aim }) => ({
      name: `${page}, gzipped`,
      value: firstLoad(page) / 1024,
      unit: 'KB',
      aim,
    })),
  );
}
