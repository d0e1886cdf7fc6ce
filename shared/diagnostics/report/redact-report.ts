import type { LogFields } from '../logger';
import { redact } from '../redact';
import { redactText } from '../redact-text';
import type { PartReport } from './part-report';

/** The part with everything in it redacted, whoever wrote it. What is redacted already stays as it is. */
export function redactReport({ app, version, platform, facts, entries }: PartReport): PartReport {
  return {
    app,
    version: redactText(version),
    platform: platform.map(redactText),
    // By what the value looks like and by what its name says.
    facts: redact(facts) as Record<string, string>,
    entries: entries.map(({ time, level, scope, message, fields }) => ({
      time,
      level,
      scope: redactText(scope),
      message: redactText(message),
      ...(fields === undefined ? {} : { fields: redact(fields) as LogFields }),
    })),
  };
}
