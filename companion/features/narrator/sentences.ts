import type { Call } from '../../../shared/call/call';
import { isEstablished, isLive } from '../../../shared/call/call-state';
import type { EndpointState } from '../../../shared/endpoint/endpoint-state';
import type { TextOf } from '../../../shared/ui/app-root/use-text';
import { partyName, shownParty } from '../../../shared/ui/calls/party-name';
import type { LinkState } from '../../hub/companion-link';

/** Requirement U1, guide chapter 2: connection state and errors of the telephone service. */
export function sayApplication(
  { registration, microphone, calls }: Pick<EndpointState, 'registration' | 'microphone' | 'calls'>,
  link: LinkState,
  text: TextOf,
): string {
  const inCall = calls.some(({ state }) => isLive(state));
  const silent = microphone === 'ready' || (microphone === 'busy' && inCall);
  return [
    sentence(text(`registration.${registration}`), text),
    ...(silent ? [] : [sentence(text(`microphone.${microphone}`), text)]),
    ...(link === 'lost' ? [text('companion.hub-lost')] : []),
  ].join(' ');
}

export function sayVoicemail({ voicemail }: Pick<EndpointState, 'voicemail'>, text: TextOf): string {
  return voicemail ? text('narrator.voicemail', voicemail) : text('narrator.voicemail.unknown');
}

export function sayIncoming(calls: readonly Call[], text: TextOf): string {
  const ringing = calls.filter(({ state }) => state === 'incoming');
  if (ringing.length === 0) return text('shortcuts.none.ringing');
  return ringing
    .map((call) => {
      const key = call.video.offered ? 'call.incoming-video-from' : 'call.incoming-from';
      return sentence(text(key, { name: nameOf(call, text) }), text);
    })
    .join(' ');
}

/** Who is talked with, for how long, and what keeps the two from hearing each other. */
export function sayCalls(calls: readonly Call[], now: number, text: TextOf): string {
  const own = calls.filter(({ state }) => isLive(state) && state !== 'incoming');
  if (own.length === 0) return text('shortcuts.none.current');
  return own
    .toSorted((one, other) => Number(one.state === 'held') - Number(other.state === 'held'))
    .map((call) => sayCall(call, now, text))
    .join(' ');
}

function sayCall(call: Call, now: number, text: TextOf): string {
  const name = nameOf(call, text);
  if (!isEstablished(call.state)) return text('narrator.call.setting-up', { name });
  const duration = sayDuration(now - (call.connectedAt ?? now), text);
  return [
    text(call.state === 'held' ? 'narrator.call.held' : 'narrator.call.talking', { name, duration }),
    ...(call.muted ? [sentence(text('call.muted'), text)] : []),
    ...(call.remoteHold ? [sentence(text('call.remote-hold'), text)] : []),
  ].join(' ');
}

/** A length of time in words. @param milliseconds below zero counts as zero */
export function sayDuration(milliseconds: number, text: TextOf): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return text('narrator.duration', {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  });
}

export function nameOf(call: Call, text: TextOf): string {
  const shown = shownParty(call);
  return shown ? partyName(shown) : text('call.concealed');
}

/** Some texts of the catalogue are sentences already. */
function sentence(words: string, text: TextOf): string {
  return /[.…!?]$/.test(words) ? words : text('narrator.sentence', { words });
}
