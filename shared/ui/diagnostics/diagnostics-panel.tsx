import { Button } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import { useMemo, type ReactNode } from 'react';
import type { ReportingDesk } from '../../diagnostics/report/controller-sources';
import { useText } from '../app-root/use-text';
import { ContactSkeleton } from '../contacts/contact-skeleton';
import { BlankSlate } from '../controls/blank-slate';
import { useLoaded } from '../use-loaded';
import type { DiagnosticsPageProps } from './diagnostics-page';
import type { Surroundings } from './surroundings';

const load = async () => {
  const [{ DiagnosticsPage }, { opensWindow }] = await Promise.all([
    import('./diagnostics-page'),
    import('./look-around'),
  ]);
  return { DiagnosticsPage, opensWindow };
};

export interface DiagnosticsPanelProps extends Pick<DiagnosticsPageProps, 'onFindings' | 'onClose'> {
  readonly version: string;
  /** Whether this page opens windows itself; absent where that cannot be told: then it is not looked at. */
  readonly opensWindows?: boolean | undefined;
  /** Absent while nobody is signed in: then only what needs no session is looked at. */
  readonly desk?: Pick<ReportingDesk, 'endpoint' | 'companionReport'> | undefined;
}

/** The diagnostics of a controller, fetched when they are asked for. */
export function DiagnosticsPanel({ version, opensWindows, desk, ...rest }: DiagnosticsPanelProps): ReactNode {
  const text = useText();
  const { value, failed, retry } = useLoaded(load, true);
  const opensWindow = value?.opensWindow;
  const surroundings = useMemo(
    (): Surroundings => ({
      version,
      // The newest connection of the desk, whichever that is when it is looked at.
      ...(desk && {
        availability: () => desk.endpoint.snapshot().availability,
        registration: () => desk.endpoint.snapshot().state?.registration,
        companion: () => desk.companionReport(false),
      }),
      ...(opensWindows !== undefined && {
        tryWindow: () =>
          opensWindows ? opensWindow?.(() => window.open('', '', 'popup,width=100,height=100')) : undefined,
      }),
    }),
    [version, desk, opensWindows, opensWindow],
  );
  if (failed) {
    return (
      <BlankSlate icon={<CloudError32Regular />} title={text('common.part-failed')}>
        <Button onClick={retry}>{text('common.retry')}</Button>
      </BlankSlate>
    );
  }
  return value ? <value.DiagnosticsPage surroundings={surroundings} {...rest} /> : <ContactSkeleton />;
}
