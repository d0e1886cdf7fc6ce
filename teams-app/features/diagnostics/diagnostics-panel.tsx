import { Button } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ContactSkeleton } from '../../../shared/ui/contacts/contact-skeleton';
import { BlankSlate } from '../../../shared/ui/controls/blank-slate';
import type { DiagnosticsPageProps } from '../../../shared/ui/diagnostics/diagnostics-page';
import type { Surroundings } from '../../../shared/ui/diagnostics/surroundings';
import { useLoaded } from '../../../shared/ui/use-loaded';
import type { Host } from '../../host/host';
import type { Desk } from '../../session/desk';

const load = async () => {
  const [{ DiagnosticsPage }, { opensWindow }] = await Promise.all([
    import('../../../shared/ui/diagnostics/diagnostics-page'),
    import('../../../shared/ui/diagnostics/look-around'),
  ]);
  return { DiagnosticsPage, opensWindow };
};

export interface DiagnosticsPanelProps extends Pick<DiagnosticsPageProps, 'onFindings' | 'onClose'> {
  readonly version: string;
  readonly host: Pick<Host, 'opensWindows'>;
  /** Absent while nobody is signed in: then only what needs no session is looked at. */
  readonly desk?: Desk | undefined;
}

/** The diagnostics of the tab, fetched when they are asked for. */
export function DiagnosticsPanel({ version, host, desk, ...rest }: DiagnosticsPanelProps): ReactNode {
  const text = useText();
  const { value, failed, retry } = useLoaded(load, true);
  const { opensWindows } = host;
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
      tryWindow: () =>
        opensWindows ? opensWindow?.(() => window.open('', '', 'popup,width=100,height=100')) : undefined,
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
