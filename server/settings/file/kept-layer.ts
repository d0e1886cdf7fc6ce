import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../../../shared/diagnostics/logger';
import { readLayer } from '../../../shared/settings/read-layer';
import type { SettingsLayer } from '../../../shared/settings/settings-layer';
import { writeFileSafely } from '../../config/write-file-safely';

/** What the last good settings file said, for a start at which the file cannot be had. */
export class KeptLayer {
  private readonly path: string;

  constructor(
    dataDir: string,
    private readonly log: Logger,
  ) {
    this.path = join(dataDir, 'settings-file.json');
  }

  read(): SettingsLayer | undefined {
    if (!existsSync(this.path)) return undefined;
    try {
      const { values, locks } = readLayer(JSON.parse(readFileSync(this.path, 'utf8')));
      return { source: 'file', values, locks };
    } catch (error) {
      this.log.warn('the kept settings cannot be read', { error });
      return undefined;
    }
  }

  write({ values, locks }: SettingsLayer): void {
    try {
      writeFileSafely(this.path, JSON.stringify({ values, locks }));
    } catch (error) {
      this.log.warn('the settings cannot be kept for the next start', { error });
    }
  }
}
