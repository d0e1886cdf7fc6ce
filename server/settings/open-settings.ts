import type { Logger } from '../../shared/diagnostics/logger';
import type { Config } from '../config/config';
import type { SettingsLayerConfig } from '../config/settings-config';
import { diskSource } from './file/disk-source';
import { KeptLayer } from './file/kept-layer';
import { SettingsFileKeeper } from './file/settings-file-keeper';
import { webSource } from './file/web-source';
import { SettingsBook } from './settings-book';

/** The part of the configuration that has settings. */
export interface SettingsConfig extends Pick<Config, 'environment'> {
  /** Further environments, each with settings of its own above those of the first. */
  readonly environments?: readonly FurtherEnvironment[] | undefined;
}

export interface FurtherEnvironment {
  readonly id: string;
  readonly name: string;
  readonly settings?: SettingsLayerConfig | undefined;
}

export interface OpenSettingsOptions {
  readonly config: SettingsConfig;
  /** Where the last good file is kept. */
  readonly dataDir: string;
  readonly log: Logger;
}

export interface OpenedSettings {
  readonly book: SettingsBook;
  /** Absent: there is no settings file. */
  readonly file?: SettingsFileKeeper | undefined;
  close(): void;
}

/** The settings of this server, with the file of the configuration read and followed. Never rejects. */
export async function openSettings({ config, dataDir, log }: OpenSettingsOptions): Promise<OpenedSettings> {
  const { environment, environments: further } = config;
  const file = environment.settingsFile && keeperOf(environment.settingsFile, dataDir, log);
  await file?.start();
  return {
    book: new SettingsBook({ environment, further, file: () => file?.snapshot().layer }),
    file,
    close: () => {
      file?.close();
    },
  };
}

function keeperOf(
  config: NonNullable<Config['environment']['settingsFile']>,
  dataDir: string,
  log: Logger,
): SettingsFileKeeper {
  const { model, group } = config;
  return new SettingsFileKeeper({
    source: /^https?:\/\//.test(config.location) ? webSource(config.location) : diskSource(config.location),
    variables: {
      ...(model !== undefined && { MODEL: model, MODEL4: model.slice(0, 4) }),
      ...(group !== undefined && { GROUP: group }),
    },
    kept: new KeptLayer(dataDir, log),
    log,
  });
}
