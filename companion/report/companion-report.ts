import type { LogEntry } from '../../shared/diagnostics/log-entry';
import { endpointFacts } from '../../shared/diagnostics/report/endpoint-facts';
import type { PartReport } from '../../shared/diagnostics/report/part-report';
import { redactReport } from '../../shared/diagnostics/report/redact-report';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { Devices } from '../devices';
import type { LinkState } from '../hub/companion-link';

export interface CompanionReportOptions {
  readonly version: string;
  /** The browser's own words. */
  readonly userAgent: string;
  readonly endpoint: Pick<Endpoint, 'snapshot'>;
  readonly devices: Pick<Devices, 'snapshot'>;
  readonly link: { snapshot(): LinkState };
  /** Whether the browser lets no sound out before a click. */
  readonly ringer: { readonly blocked: boolean };
  readonly notifications: { snapshot(): NotificationPermission };
  readonly entries: readonly LogEntry[];
}

/**
 * The companion's part of a problem report, redacted before it leaves: how it stands with the PBX,
 * the hub and the devices, which the controllers cannot see, and the end of its log.
 */
export function companionReport(options: CompanionReportOptions): PartReport {
  const { version, userAgent, endpoint, devices, link, ringer, notifications, entries } = options;
  const { microphone, camera, speaker } = devices.snapshot();
  return redactReport({
    app: 'companion',
    version,
    platform: [userAgent],
    facts: {
      ...endpointFacts(endpoint.snapshot()),
      clock: new Date().toISOString(),
      hub: link.snapshot(),
      microphone: microphone.state,
      'microphone name': microphone.label ?? 'unknown',
      ...(microphone.substituted ? { 'microphone chosen': 'not to be had, another stands in' } : {}),
      camera: camera.state,
      'speaker name': speaker.label ?? 'default',
      sound: ringer.blocked ? 'blocked' : 'allowed',
      notifications: notifications.snapshot(),
    },
    entries,
  });
}
