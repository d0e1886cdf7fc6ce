import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Call, QualityWarning } from '../../call/call';
import { isEstablished } from '../../call/call-state';
import type { Endpoint } from '../../endpoint/endpoint';
import { currentCall } from '../../shortcuts/calls-in-reach';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { ErrorText } from '../controls/error-text';
import { useHandOnFocus } from '../controls/use-hand-on-focus';
import { useShortcut } from '../shortcuts/use-shortcut';
import { useCommand } from '../use-command';
import { callName } from './call-name';
import { CallShell } from './call-shell';
import { CallStateLine } from './call-state-line';
import { CallTimer } from './call-timer';
import { ControlsRow } from './controls-row';
import { DigitsNotice } from './digits-notice';
import { DtmfPad } from './dtmf-pad';
import { IncomingControls } from './incoming-controls';
import { OngoingControls } from './ongoing-controls';
import { QualityNotice } from './quality-notice';
import { SignalBars } from './signal-bars';
import { consultedCalls, isTransferring } from './transfer-choices';
import { TransferRequest } from './transfer-request';
import { TransferSlot } from './transfer-slot';
import type { TransferSources } from './transfer-sources';
import { VideoNotes } from './video-notes';

const noWarnings: readonly QualityWarning[] = [];

export interface CallCardProps {
  readonly call: Call;
  readonly endpoint: Endpoint;
  /** False while commands would not arrive: the call is shown, its buttons rest. */
  readonly reachable: boolean;
  /** Where the focus goes when the call leaves the page. */
  readonly heir?: () => HTMLElement | null | undefined;
  /** Every call of this user, this one among them. */
  readonly calls?: readonly Call[] | undefined;
  readonly transfer?: TransferSources | undefined;
  readonly extras?: CallExtras | undefined;
}

const alone: readonly Call[] = [];

/** What an app adds to a call. */
export interface CallExtras {
  /** Between the head and the buttons: pictures. */
  readonly stage?: ReactNode;
  /** Below the buttons, which it must never push out of sight: figures. */
  readonly details?: ReactNode;
  /** Digits that are on their way are no news: whoever joins by a link has typed none. */
  readonly quietDigits?: boolean | undefined;
}

/** One call and all one can do with it. */
export function CallCard(props: CallCardProps): ReactNode {
  const { call, endpoint, reachable, heir = mainOf, calls = alone, transfer, extras } = props;
  const text = useText();
  const announce = useAnnounce();
  const commands = useCommand(endpoint);
  const card = useRef<HTMLDivElement>(null);
  const [keypadOpen, setKeypadOpen] = useState(false);
  const keypadId = useId();
  const name = callName(call, text);
  const [transferOpen, setTransferOpen] = useState(false);
  const transferId = useId();
  const transferButton = useRef<HTMLButtonElement>(null);
  const ringing = call.state === 'incoming';
  const over = call.state === 'ended';
  const kind = ringing ? 'incoming' : 'ongoing';
  const quality = isEstablished(call.state) ? call.quality : undefined;
  const score = quality?.score;
  const keypadShown = keypadOpen && isEstablished(call.state);
  const transferShown = transferOpen && isEstablished(call.state) && !isTransferring(call);
  useHandOnFocus(card, heir);
  const ownCard = useCallback(() => card.current, []);
  const opener = useCallback(() => transferButton.current ?? card.current, []);
  const closeTransfer = (): void => {
    setTransferOpen(false);
  };
  const toggleTransfer = (): void => {
    setTransferOpen(!transferShown);
  };
  const canTransfer = transfer && reachable && isEstablished(call.state) && !isTransferring(call);
  useShortcut('transfer', canTransfer && currentCall(calls)?.id === call.id ? toggleTransfer : undefined);

  const { offered } = call.video;
  useEffect(() => {
    if (ringing) {
      announce(text(offered ? 'call.incoming-video-from' : 'call.incoming-from', { name }), 'assertive');
    }
  }, [ringing, offered, name, announce, text]);

  const common = { call, commands, disabled: !reachable };
  return (
    <CallShell
      ref={card}
      name={name}
      faceless={call.concealed ?? false}
      ringing={ringing || call.state === 'alerting'}
      emphasis={ringing ? 'calling' : over ? 'quiet' : 'plain'}
      detail={<CallStateLine call={call} />}
      aside={
        <>
          {score !== undefined && <SignalBars score={score} />}
          <CallTimer call={call} />
        </>
      }
    >
      <QualityNotice warnings={quality?.warnings ?? noWarnings} />
      {extras?.stage}
      <VideoNotes {...common} name={name} heir={ownCard} />
      {!(extras?.quietDigits && call.digits?.stage === 'sending') && (
        <DigitsNotice {...common} heir={ownCard} />
      )}
      {call.transferRequest && !over && (
        <TransferRequest {...common} callId={call.id} name={name} to={call.transferRequest} heir={ownCard} />
      )}
      {!over && (
        <ControlsRow key={kind} kind={kind} heir={ownCard}>
          {ringing ? (
            <IncomingControls {...common} />
          ) : (
            <OngoingControls
              {...common}
              keypad={{
                open: keypadShown,
                id: keypadId,
                toggle: () => {
                  setKeypadOpen((open) => !open);
                },
              }}
              transferButton={transferButton}
              transfer={
                transfer && {
                  open: transferShown,
                  id: transferId,
                  toggle: toggleTransfer,
                }
              }
            />
          )}
        </ControlsRow>
      )}
      {transfer && transferShown && (
        <TransferSlot
          id={transferId}
          sources={transfer}
          call={call}
          consulted={consultedCalls(calls, call)}
          disabled={!reachable || commands.isRunning('transfer')}
          onTransfer={(to) => {
            commands.run({ kind: 'transfer', callId: call.id, to });
            closeTransfer();
          }}
          onClose={closeTransfer}
          heir={opener}
        />
      )}
      {keypadShown && (
        <DtmfPad
          id={keypadId}
          disabled={!reachable}
          onTone={(tones) => {
            commands.run({ kind: 'dtmf', callId: call.id, tones });
          }}
        />
      )}
      {commands.error && !over && <ErrorText>{text(`error.${commands.error}`)}</ErrorText>}
      {extras?.details}
    </CallShell>
  );
}

function mainOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main');
}
