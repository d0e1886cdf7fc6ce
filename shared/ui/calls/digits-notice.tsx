import { Button } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { isEstablished } from '../../call/call-state';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { NoticeBar } from '../controls/notice-bar';
import { ControlsRow } from './controls-row';
import type { CallControlsProps } from './incoming-controls';

export interface DigitsNoticeProps extends CallControlsProps {
  /** Where the focus goes when nothing is left to send. */
  readonly heir: () => HTMLElement | null;
}

/** Digits behind the number: how many are still to be sent, and the button for those that wait. */
export function DigitsNotice({ call, commands, disabled, heir }: DigitsNoticeProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { digits } = call;
  const waiting = digits?.stage === 'waiting';
  const words = text('call.digits.waiting');
  useEffect(() => {
    if (waiting) announce(words);
  }, [waiting, words, announce]);
  if (!digits || !isEstablished(call.state)) return null;
  const rests = disabled || call.state === 'held' || commands.isRunning('digits');
  const become = (action: 'send' | 'cancel') => () => {
    commands.run({ kind: 'digits', callId: call.id, action });
  };
  return (
    <NoticeBar
      intent="info"
      action={
        <ControlsRow kind="incoming" heir={heir}>
          {waiting && (
            <Button appearance="primary" disabledFocusable={rests} onClick={become('send')}>
              {text('call.digits.send', { digits: '•'.repeat(digits.left) })}
            </Button>
          )}
          <Button disabledFocusable={rests} onClick={become('cancel')}>
            {text('call.digits.cancel')}
          </Button>
        </ControlsRow>
      }
    >
      {waiting ? words : text('call.digits.sending', { left: digits.left })}
    </NoticeBar>
  );
}
