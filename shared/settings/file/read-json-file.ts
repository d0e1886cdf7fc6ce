import { readLayer } from '../read-layer';
import { settingNames, type SettingName } from '../settings';
import type { SettingPlace } from '../settings-layer';
import { linesOf } from './read-statements';
import type { ReadSettingsFile } from './read-settings-file';
import { SettingsFileError } from './settings-file-error';
import { finding, type SettingsFinding } from './settings-finding';

/** A layer in our own form (`readLayer`), with the lines of its names. @throws SettingsFileError `invalid-json` */
export function readJsonFile(text: string, file: string): ReadSettingsFile {
  const { values, locks, mistakes } = readLayer(parse(text));
  const lines = linesOfNames(text);
  const places: Partial<Record<SettingName, SettingPlace>> = {};
  for (const name of settingNames) {
    if (values[name] !== undefined) places[name] = { file, line: lines.get(name) ?? 1 };
  }
  const findings = mistakes.map(({ path, code, detail }): SettingsFinding => {
    const line = lines.get(path.at(-1) ?? '') ?? 1;
    return finding(line, code === 'not-an-object' ? 'invalid-json' : code, detail);
  });
  return { layer: { source: 'file', values, locks, places }, trace: [], findings };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : undefined;
    throw new SettingsFileError('invalid-json', detail, { cause: error });
  }
}

/** Where each name stands first. */
function linesOfNames(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  linesOf(text).forEach((content, index) => {
    for (const [, name = ''] of content.matchAll(/"(\w{1,60})"\s*:/g)) {
      if (!lines.has(name)) lines.set(name, index + 1);
    }
  });
  return lines;
}
