import { useCallback, type ReactElement } from 'react';
import type { Endpoint } from '../../../shared/endpoint/endpoint';
import type { MeetingsDesk } from '../../../shared/meetings/desk/meetings-desk';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Fetched } from '../../controls/fetched';

export interface MeetingsToolProps {
  readonly open: () => Promise<MeetingsDesk>;
  readonly endpoint: Endpoint;
}

/** The meetings, fetched when their tab is first opened. */
export function MeetingsTool({ open, endpoint }: MeetingsToolProps): ReactElement {
  const text = useText();
  const load = useCallback(async () => {
    const [desk, { MeetingsPanel }] = await Promise.all([
      open(),
      import('../../../shared/ui/meetings/meetings-panel'),
    ]);
    return { desk, MeetingsPanel };
  }, [open]);
  return (
    <Fetched load={load} failure={text('meetings.part-failed')}>
      {({ desk, MeetingsPanel }) => <MeetingsPanel desk={desk} endpoint={endpoint} />}
    </Fetched>
  );
}
