import { accessSync, constants, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError } from '../start-error';
import { writeFileSafely } from '../config/write-file-safely';
import { lockDirectory } from './lock-file';

/** Raised when an older program could not use what a newer one wrote, or the other way round. */
export const DATA_VERSION = '1';

/** A directory that is ours alone until `release`. */
export interface DataDirectory {
  readonly path: string;
  release(): void;
}

/**
 * Takes the data directory, making it at the first start.
 * @throws StartError when it cannot be written, is in use, is of another version, or holds
 * somebody else's files.
 */
export function openDataDirectory(directory: string): DataDirectory {
  const path = resolve(directory);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(`The data directory ${path} cannot be written.`, { cause: error });
  }
  const release = lockDirectory(path);
  try {
    checkVersion(path);
  } catch (error) {
    release();
    throw error;
  }
  return { path, release };
}

function checkVersion(path: string): void {
  const file = join(path, 'version');
  const content = readdirSync(path).filter((name) => !name.startsWith('.') && name !== 'lost+found');
  if (content.includes('version')) {
    const found = readFileSync(file, 'utf8').trim();
    if (found === DATA_VERSION) return;
    throw new StartError(
      `The data directory ${path} is of version ${printable(found)}; this program uses version ${DATA_VERSION}.`,
    );
  }
  if (content.some((name) => !name.startsWith('lock'))) {
    throw new StartError(`The data directory ${path} holds files of another program.`);
  }
  writeFileSafely(file, `${DATA_VERSION}\n`);
}

function printable(text: string): string {
  return /^[\w.-]{1,20}$/.test(text) ? text : '(unreadable)';
}
