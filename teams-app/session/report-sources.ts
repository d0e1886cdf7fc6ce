import { endpointFacts } from '../../shared/diagnostics/report/endpoint-facts';
import type { PartReport, ReportSource } from '../../shared/diagnostics/report/part-report';
import type { RingBufferSink } from '../../shared/diagnostics/ring-buffer-sink';
import { AppError } from '../../shared/errors/app-error';
import type { Desk } from './desk';

export interface ReportSourcesOptions {
  readonly version: string;
  /** The host application and the browser, in their own words. */
  readonly platform: readonly string[];
  readonly journal: Pick<RingBufferSink, 'entries'>;
  /** Absent while nobody is signed in: then the tab alone has something to tell. */
  readonly desk?: Pick<Desk, 'endpoint' | 'companionReport' | 'serverReport'> | undefined;
  /** What the diagnostics found last. */
  readonly findings: Readonly<Record<string, string>>;
}

/** What a problem report of the tab is gathered from (requirement T8). */
export function reportSources(options: ReportSourcesOptions): readonly ReportSource[] {
  const { version, platform, journal, desk, findings } = options;
  const nobody = (): Promise<PartReport> => Promise.reject(new AppError('unauthorized'));
  return [
    {
      app: 'teams',
      collect: () =>
        Promise.resolve({
          app: 'teams',
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
