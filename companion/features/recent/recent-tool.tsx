import type { ReactElement } from 'react';
import type { LoggedCalls } from '../../../shared/call-log/logged-calls';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { Dial } from '../../../shared/ui/use-dialling';
import { Fetched } from '../../controls/fetched';

const loadHistory = () => import('../../../shared/ui/call-log/call-history');

export interface RecentToolProps {
  readonly calls: LoggedCalls;
  readonly dial: Dial;
}

/** The call history, fetched when its tab is first opened; while it is, it is looked at. */
export function RecentTool({ calls, dial }: RecentToolProps): ReactElement {
  const text = useText();
  return (
    <Fetched load={loadHistory} failure={text('call-log.error')}>
      {({ CallHistory }) => <CallHistory calls={calls} dial={dial} visible />}
    </Fetched>
  );
}
