import { useCallback, type ReactElement } from 'react';
import type { MeetingsDesk } from '../../../shared/meetings/desk/meetings-desk';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Fetched } from '../../controls/fetched';

/** The meetings, fetched when their tab is first opened. */
export function MeetingsTool({ open }: { readonly open: () => Promise<MeetingsDesk> }): ReactElement {
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
      {({ desk, MeetingsPanel }) => <MeetingsPanel desk={desk} />}
    </Fetched>
  );
}
