import {
  CallEnd24Filled,
  CallTransfer24Regular,
  Dialpad24Regular,
  Mic24Regular,
  MicOff24Filled,
  Pause24Regular,
  Play24Filled,
} from '@fluentui/react-icons';
import type { ReactNode, Ref } from 'react';
import { isEstablished } from '../../call/call-state';
import { useText } from '../app-root/use-text';
import { ControlButton } from '../controls/control-button';
import type { CallControlsProps } from './incoming-controls';
import { VideoControls } from './video-controls';
import { isTransferring } from './transfer-choices';

/** A control that opens a part of the call below itself. */
export interface Opener {
  readonly open: boolean;
  readonly id: string;
  readonly toggle: () => void;
}
import { MoreControls } from './more-controls';

export interface OngoingControlsProps extends CallControlsProps {
  readonly keypad: Opener;
  /** Absent where there is nothing to choose a goal from. */
  readonly transfer?: Opener | undefined;
  readonly transferButton?: Ref<HTMLButtonElement> | undefined;
}

/**
 * What a person can do with a call of theirs. Mute and Hold change their name with their effect,
 * so they are plain buttons: a pressed "Unmute" would say two opposite things at once.
 */
export function OngoingControls(props: OngoingControlsProps): ReactNode {
  const { call, commands, disabled, keypad, transfer, transferButton } = props;
  const text = useText();
  const { run, isRunning } = commands;
  const { id: callId, muted } = call;
  const held = call.state === 'held';
  return (
    <>
      {isEstablished(call.state) && (
        <>
          <ControlButton
            name={text(muted ? 'call.action.unmute' : 'call.action.mute')}
            icon={muted ? <MicOff24Filled /> : <Mic24Regular />}
            tone={muted ? 'active' : 'plain'}
            shortcut="mute"
            disabled={disabled || isRunning('mute')}
            onClick={() => {
              run({ kind: 'mute', callId, muted: !muted });
            }}
          />
          <ControlButton
            name={text(held ? 'call.action.resume' : 'call.action.hold')}
            icon={held ? <Play24Filled /> : <Pause24Regular />}
            tone={held ? 'active' : 'plain'}
            shortcut="hold"
            disabled={disabled || isRunning('hold')}
            onClick={() => {
              run({ kind: 'hold', callId, held: !held });
            }}
          />
          <VideoControls call={call} commands={commands} disabled={disabled} />
          <ControlButton
            name={text('call.action.keypad')}
            icon={<Dialpad24Regular />}
            tone={keypad.open ? 'active' : 'plain'}
            disabled={disabled}
            expanded={keypad.open}
            controls={keypad.open ? keypad.id : undefined}
            onClick={keypad.toggle}
          />
          {transfer && (
            <ControlButton
              ref={transferButton}
              name={text('call.action.transfer')}
              shortcut="transfer"
              icon={<CallTransfer24Regular />}
              tone={transfer.open ? 'active' : 'plain'}
              disabled={disabled || isRunning('transfer') || isTransferring(call)}
              expanded={transfer.open}
              controls={transfer.open ? transfer.id : undefined}
              onClick={transfer.toggle}
            />
          )}
          <MoreControls call={call} commands={commands} disabled={disabled} />
        </>
      )}
      <ControlButton
        name={text('call.action.hang-up')}
        icon={<CallEnd24Filled />}
        tone="end"
        shortcut="end"
        disabled={disabled || isRunning('hang-up') || call.state === 'ending'}
        onClick={() => {
          run({ kind: 'hang-up', callId });
        }}
      />
    </>
  );
}
