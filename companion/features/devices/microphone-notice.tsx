import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Notice } from '../../controls/notice';
import { useWatched } from '../../controls/use-watched';
import type { Devices } from '../../devices';

export interface MicrophoneNoticeProps {
  readonly devices: Devices;
  /** A call of ours may itself be what keeps the microphone busy. */
  readonly inCall: boolean;
}

/**
 * Explains what is wrong with the microphone and what to do about it; nothing while it is ready.
 * The browser's own question appears only after the person has read why and clicked.
 */
export function MicrophoneNotice({ devices, inCall }: MicrophoneNoticeProps): ReactElement | null {
  const text = useText();
  const { state } = useWatched(devices).microphone;
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ErrorCode>();
  if (state === 'ready' || (state === 'busy' && inCall)) return null;

  const ask = async () => {
    setAsking(true);
    setFailure(undefined);
    try {
      await devices.requestMicrophone();
    } catch (error) {
      setFailure(errorCodeOf(error));
    }
    setAsking(false);
  };

  const asks = state === 'prompt';
  return (
    <Notice
      // Another state is another notice, which is read out.
      key={state}
      intent={asks ? 'info' : 'warning'}
      title={text(`companion.microphone.${state}.title`)}
      action={
        <Button disabledFocusable={asking} onClick={() => void ask()}>
          {text(asks ? 'companion.microphone.allow' : 'common.retry')}
        </Button>
      }
    >
      {text(`companion.microphone.${state}.help`)}
      {/* While the state itself names the trouble, the error would only say it twice. */}
      {asks && failure && <> {text(`error.${failure}`)}</>}
    </Notice>
  );
}
