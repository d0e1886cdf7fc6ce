import type { Endpoint } from '../../endpoint/endpoint';
import { AppError } from '../../errors/app-error';
import type { RingBufferSink } from '../ring-buffer-sink';
import { endpointFacts } from './endpoint-facts';
import type { PartReport, ReportSource } from './part-report';

/** What a signed-in person works with, as far as it can tell how it stands. Rejects with AppError. */
export interface ReportingDesk {
  readonly endpoint: Endpoint;
  companionReport(entries: boolean): Promise<PartReport>;
  serverReport(): Promise<PartReport>;
}

export interface ReportSourcesOptions {
  readonly app: PartReport['app'];
  readonly version: string;
  /** The host application and the browser, in their own words. */
  readonly platform: readonly string[];
  readonly journal: Pick<RingBufferSink, 'entries'>;
  /** Absent while nobody is signed in: then the app alone has something to tell. */
  readonly desk?: ReportingDesk | undefined;
  /** What the diagnostics found last. */
  readonly findings: Readonly<Record<string, string>>;
}

/** What a problem report of a controller is gathered from (requirement T8). */
export function reportSources(options: ReportSourcesOptions): readonly ReportSource[] {
  const { app, version, platform, journal, desk, findings } = options;
  const nobody = (): Promise<PartReport> => Promise.reject(new AppError('unauthorized'));
  return [
    {
      app,
      collect: () =>
        Promise.resolve({
          app,
          version,
          platform,
          facts: {
            ...(desk ? endpointFacts(desk.endpoint.snapshot()) : { availability: 'not signed in' }),
            clock: new Date().toISOString(),
            ...findings,
          },
          entries: journal.entries(),
        }),
    },
    { app: 'companion', collect: desk ? () => desk.companionReport(true) : nobody },
    { app: 'server', collect: desk ? () => desk.serverReport() : nobody },
  ];
}
