import { Button } from '@fluentui/react-components';
import { PeopleAudienceRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { BlankSlate } from '../../../shared/ui/controls/blank-slate';

export interface GuestIdleProps {
  /** The call has been there, and is no more. */
  readonly left: boolean;
  readonly room: string | undefined;
  /** Calls the meeting; absent while it is being called. */
  readonly onJoin: (() => void) | undefined;
}

/** What a guest sees beside the meeting: that it is being called, or a way back into it. */
export function GuestIdle({ left, room, onJoin }: GuestIdleProps): ReactElement {
  const text = useText();
  const title = left ? text('visit.over') : (room ?? text('visit.meeting'));
  const words = left ? text('visit.over.text') : onJoin ? undefined : text('visit.calling');
  return (
    <div role="status">
      <BlankSlate icon={<PeopleAudienceRegular fontSize={32} />} title={title} text={words}>
        {onJoin && (
          <Button appearance="primary" size="large" onClick={onJoin}>
            {text(left ? 'visit.again' : 'visit.join')}
          </Button>
        )}
      </BlankSlate>
    </div>
  );
}
