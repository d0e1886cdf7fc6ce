import type { LogEntry } from '../log-entry';
import type { MissingPart } from './gather-report';
import type { PartReport } from './part-report';

export interface ReportContents {
  readonly parts: readonly PartReport[];
  readonly missing: readonly MissingPart[];
  /** ms since the epoch. */
  readonly writtenAt: number;
}

/**
 * A problem report as plain text: what runs where, how each part stands, then one log of all of them
 * in the order of time. A wish is followed through the parts by the id of its command or record.
 */
export function formatReport({ parts, missing, writtenAt }: ReportContents): string {
  const entries = parts.flatMap((part) => part.entries).toSorted((one, other) => one.time - other.time);
  return [
    `written: ${momentOf(writtenAt)}`,
    ...missing.map(({ app, code }) => `missing: ${app} (${code})`),
    ...parts.flatMap(headOf),
    '',
    ...entries.map(lineOf),
  ].join('\n');
}

function headOf({ app, version, platform, facts }: PartReport): readonly string[] {
  return [
    '',
    `app: ${app} ${version}`,
    ...platform.map((line) => `platform: ${line}`),
    ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`),
  ];
}

function lineOf({ time, level, scope, message, fields }: LogEntry): string {
  const details = fields === undefined ? '' : ` ${JSON.stringify(fields)}`;
  return `${momentOf(time)} ${level} ${scope} ${message}${details}`;
}

/** Another program's clock may say anything. */
function momentOf(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? String(time) : date.toISOString();
}
