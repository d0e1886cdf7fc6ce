import { makeStyles, tokens } from '@fluentui/react-components';
import { MicOff16Filled, Pause16Filled, Video16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Call, Transfer } from '../../call/call';
import { useText, type TextOf } from '../app-root/use-text';
import { partyName, shownParty } from './party-name';

const useStyles = makeStyles({
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    '& svg': { flexShrink: 0 },
  },
});

/** The live region of a call: where it stands, in words that change only when that changes. */
export function CallStateLine({ call }: { readonly call: Call }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const shown = shownParty(call);
  const { offered, sending, receiving, requested, paused } = call.video;
  const video = offered || sending || receiving || requested || paused;
  return (
    <>
      <span role="status" className={styles.state}>
        {video && call.state !== 'ended' && <Video16Filled aria-hidden="true" />}
        {call.state === 'held' && <Pause16Filled aria-hidden="true" />}
        {call.muted && call.state !== 'ended' && <MicOff16Filled aria-hidden="true" />}
        {stateText(call, text)}
      </span>
      {shown && shown.number !== partyName(shown) && <bdi>{shown.number}</bdi>}
    </>
  );
}

function stateText(call: Call, text: TextOf): string {
  if (call.state === 'ended') return text(`call.end.${call.endReason ?? 'failed'}`);
  const parts = [text(`call.state.${call.state}`)];
  if (call.remoteHold) parts.push(text('call.remote-hold'));
  if (call.muted) parts.push(text('call.muted'));
  if (call.video.requested) parts.push(text('video.state.requested'));
  if (call.video.paused) parts.push(text('video.state.paused'));
  if (call.transfer) parts.push(...transferTexts(call.transfer, text));
  return parts.join(' · ');
}

/** How far the call is on its way to somebody else; why it has come back, as far as that says something. */
function transferTexts({ to, stage, reason }: Transfer, text: TextOf): string[] {
  const why = reason && reason !== 'failed' ? [text(`call.end.${reason}`)] : [];
  return [...why, text(`call.transfer.${stage}`, { name: partyName(to) })];
}
