import type { LogEntry } from '../../diagnostics/log-entry';
import type { EndpointSnapshot } from '../../endpoint/endpoint';

export interface ReportContents {
  /** Which page this is about, e.g. `teams`. */
  readonly app: string;
  readonly version: string;
  /** What it runs in: the browser's own words, the host application. */
  readonly platform: readonly string[];
  readonly endpoint?: EndpointSnapshot | undefined;
  /** Already redacted, as every entry of a log is. */
  readonly entries: readonly LogEntry[];
  /** ms since the epoch. */
  readonly now: number;
}

/**
 * A problem report as plain text: what is running where, how its connections stand, then the log.
 * Of calls it tells how many there are and their states, never with whom.
 */
export function formatReport({ app, version, platform, endpoint, entries, now }: ReportContents): string {
  const state = endpoint?.state;
  const calls = state?.calls.map((call) => call.state).join(', ');
  return [
    `app: ${app} ${version}`,
    `written: ${new Date(now).toISOString()}`,
    ...platform.map((line) => `platform: ${line}`),
    `availability: ${endpoint?.availability ?? 'not connected'}`,
    `registration: ${state?.registration ?? 'unknown'}`,
    `microphone: ${state?.microphone ?? 'unknown'}`,
    `calls: ${calls || 'none'}`,
    `state: ${state ? `epoch ${state.epoch}, revision ${String(state.revision)}` : 'none'}`,
    '',
    ...entries.map(lineOf),
  ].join('\n');
}

function lineOf({ time, level, scope, message, fields }: LogEntry): string {
  const details = fields === undefined ? '' : ` ${JSON.stringify(fields)}`;
  return `${new Date(time).toISOString()} ${level} ${scope} ${message}${details}`;
}
