import type { Logger } from '../../../shared/diagnostics/logger';
import type { TraceStep } from '../../../shared/settings/file/interpreter';
import { lintSettingsFile } from '../../../shared/settings/file/lint-settings-file';
import { readSettingsFile } from '../../../shared/settings/file/read-settings-file';
import { SettingsFileError } from '../../../shared/settings/file/settings-file-error';
import type { SettingsFinding } from '../../../shared/settings/file/settings-finding';
import type { Variables } from '../../../shared/settings/file/variables';
import { settings } from '../../../shared/settings/settings';
import type { SettingsLayer } from '../../../shared/settings/settings-layer';
import type { KeptLayer } from './kept-layer';
import type { SettingsFileSource } from './settings-file-source';

/** What is known of the file. */
export interface SettingsFileState {
  /** What is in force of it; absent: never was one read. */
  readonly layer?: SettingsLayer | undefined;
  /** `kept`: what is in force is older than the file, which cannot be used. */
  readonly state: 'in-use' | 'kept' | 'missing';
  /** When the file was looked at last, ms since the epoch. */
  readonly readAt: number;
  readonly findings: readonly SettingsFinding[];
  readonly trace: readonly TraceStep[];
}

export interface SettingsFileKeeperOptions {
  readonly source: SettingsFileSource;
  readonly variables?: Variables | undefined;
  readonly kept: Pick<KeptLayer, 'read' | 'write'>;
  readonly now?: () => number;
  readonly log: Logger;
}

/** How often a file on this machine is looked at, in ms: that costs a glance at its date. */
const GLANCE_MS = 2_000;
const MINUTE_MS = 60_000;

/**
 * Reads the settings file, and again when it has changed or its own interval is over. One that cannot
 * be used changes nothing but what is known of it. The one writer of what the file says.
 */
export class SettingsFileKeeper {
  private current: SettingsFileState = { state: 'missing', readAt: 0, findings: [], trace: [] };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private version: string | undefined;
  private names: readonly string[] = [];
  private closed = false;

  constructor(private readonly options: SettingsFileKeeperOptions) {}

  snapshot(): SettingsFileState {
    return this.current;
  }

  /** Reads it for the first time and follows it from then on. Never rejects. */
  async start(): Promise<void> {
    await this.read();
    this.schedule();
  }

  /** Reads it again if it may have changed. Never rejects. */
  async check(): Promise<void> {
    const { version } = this.options.source;
    if (version && this.version !== undefined && (await version(this.names)) === this.version) return;
    await this.read();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async read(): Promise<void> {
    const { source, variables, kept, log, now = Date.now } = this.options;
    const names = new Set([source.name]);
    let text = '';
    try {
      text = await source.read(source.name);
      const read = await readSettingsFile(text, {
        name: source.name,
        variables,
        fetch: async (name) => {
          names.add(name);
          return source.read(name).catch(() => undefined);
        },
      });
      const findings = joined(lintSettingsFile(text), read.findings);
      this.current = { layer: read.layer, state: 'in-use', readAt: now(), findings, trace: read.trace };
      kept.write(read.layer);
      log.info('settings file read', { findings: findings.length });
    } catch (error) {
      if (!(error instanceof SettingsFileError)) log.error('settings file not read', { error });
      else log.warn('settings file not used', { reason: error.finding.code, detail: error.finding.detail });
      this.refuse(error instanceof SettingsFileError ? error.finding : undefined, text);
    }
    this.names = [...names];
    this.version = await source.version?.(this.names);
  }

  private refuse(why: SettingsFinding | undefined, text: string): void {
    const { kept, now = Date.now } = this.options;
    const layer = this.current.layer ?? kept.read();
    this.current = {
      layer,
      state: layer ? 'kept' : 'missing',
      readAt: now(),
      findings: joined(why ? [why] : [], text === '' ? [] : lintSettingsFile(text)),
      trace: [],
    };
  }

  private schedule(): void {
    const wait = this.options.source.version ? GLANCE_MS : this.interval();
    if (wait === 0 || this.closed) return;
    this.timer = setTimeout(() => {
      void this.check().then(() => {
        this.schedule();
      });
    }, wait);
    this.timer.unref();
  }

  /** In ms; 0: never again. A file that was refused is tried as if it said nothing. */
  private interval(): number {
    const { layer, state } = this.current;
    const said = state === 'in-use' ? layer?.values.checkInterval : undefined;
    return (said ?? settings.checkInterval.fallback) * MINUTE_MS;
  }
}

/** Both, each thing once, by line. */
function joined(
  one: readonly SettingsFinding[],
  other: readonly SettingsFinding[],
): readonly SettingsFinding[] {
  const known = new Set(one.map(({ line, code }) => `${String(line)} ${code}`));
  const more = other.filter(({ line, code }) => !known.has(`${String(line)} ${code}`));
  return [...one, ...more].sort((first, second) => first.line - second.line);
}
