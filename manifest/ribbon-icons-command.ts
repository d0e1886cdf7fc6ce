import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultIcon } from './brand/default-icon';
import { ribbonIcons } from './icons/ribbon-icons';

/** A part of the build: writes the icons of the ribbon among the pages, whose folder is its one argument. */
async function write(pages: string): Promise<void> {
  for (const [path, png] of await ribbonIcons(defaultIcon.svg, defaultIcon.file)) {
    mkdirSync(dirname(join(pages, path)), { recursive: true });
    writeFileSync(join(pages, path), png);
  }
}

void write(process.argv[2] ?? 'dist/pages');
