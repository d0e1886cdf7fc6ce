import { useMemo, type ReactElement } from 'react';
import about from '../../../package.json';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { DiagnosticsPageProps } from '../../../shared/ui/diagnostics/diagnostics-page';
import type { Surroundings } from '../../../shared/ui/diagnostics/surroundings';
import { Fetched } from '../../controls/fetched';
import type { Companion } from '../../companion';

const load = () => import('../../../shared/ui/diagnostics/diagnostics-page');

export interface DiagnosticsToolProps extends Pick<DiagnosticsPageProps, 'onFindings' | 'onClose'> {
  readonly phone: Pick<Companion, 'endpoint' | 'link' | 'report'>;
}

/** The diagnostics of the companion, fetched when they are asked for. */
export function DiagnosticsTool({ phone, ...rest }: DiagnosticsToolProps): ReactElement {
  const text = useText();
  const { endpoint, link, report } = phone;
  const surroundings = useMemo(
    (): Surroundings => ({
      version: about.version,
      availability: () => {
        const state = link.snapshot();
        return state === 'connected' ? 'ready' : state === 'connecting' ? 'connecting' : 'offline';
      },
      registration: () => endpoint.snapshot().state?.registration,
      companion: () => Promise.resolve(report()),
      isCompanion: true,
    }),
    [endpoint, link, report],
  );
  return (
    <Fetched load={load} failure={text('settings.failed')}>
      {({ DiagnosticsPage }) => <DiagnosticsPage surroundings={surroundings} {...rest} />}
    </Fetched>
  );
}
