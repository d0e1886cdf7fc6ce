import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addIn, type AddIn } from './add-in';

/** The add-in as it was built: what it is described to be, and the programs its commands page loads. */
export interface BuiltAddIn {
  readonly addIn: AddIn;
  /** Of every script the commands page loads, joined. */
  readonly commandsCode: string;
  /** Whether the build has a file, by its path below the host. */
  readonly has: (path: string) => boolean;
}

/**
 * The add-in, when its two pages are among the built pages in `root`; a manifest must not lead to
 * pages that do not exist.
 */
export function findBuiltAddIn(root: string | undefined): BuiltAddIn | undefined {
  if (root === undefined) return undefined;
  const has = (path: string): boolean => existsSync(join(root, path));
  if (!has(addIn.taskpane) || !has(addIn.commands)) return undefined;
  const page = readFileSync(join(root, addIn.commands), 'utf8');
  const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, source = '']) => source);
  const commandsCode = scripts
    .filter((source) => source.startsWith('/') && has(source))
    .map((source) => readFileSync(join(root, source), 'utf8'))
    .join('\n');
  return { addIn, commandsCode, has };
}
