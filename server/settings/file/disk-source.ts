import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SettingsFileError } from '../../../shared/settings/file/settings-file-error';
import { decodeText } from '../../../shared/csv/decode-text';
import { BYTE_LIMIT, unavailable, type SettingsFileSource } from './settings-file-source';

/** A file of this machine and those in the same directory. */
export function diskSource(path: string): SettingsFileSource {
  const pathOf = (name: string): string => join(dirname(path), name);
  return {
    name: basename(path),
    read: async (name) => {
      try {
        const found = await stat(pathOf(name));
        // A device or a pipe could be read for ever.
        if (!found.isFile()) throw new SettingsFileError('file-unavailable', 'ENOTFILE');
        if (found.size > BYTE_LIMIT) throw new SettingsFileError('too-large');
        return decodeText(await readFile(pathOf(name)));
      } catch (error) {
        throw unavailable(error);
      }
    },
    version: async (names) => {
      const states = names.map(async (name) => {
        const found = await stat(pathOf(name)).catch(() => undefined);
        return found ? `${String(found.mtimeMs)} ${String(found.size)} ${String(found.ino)}` : '';
      });
      return (await Promise.all(states)).join('\n');
    },
  };
}
