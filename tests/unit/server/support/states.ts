import type { Call } from '../../../../shared/call/call';
import type { Command } from '../../../../shared/endpoint/command';
import type { EndpointState } from '../../../../shared/endpoint/endpoint-state';

/** A state a companion might publish. */
export function stateOf(epoch: string, revision: number, calls: readonly Call[] = []): EndpointState {
  return { epoch, revision, publishedAt: 1_000, registration: 'registered', microphone: 'ready', calls };
}

export const liveCall: Call = {
  id: 'call-1',
  direction: 'outgoing',
  state: 'connected',
  remote: { number: '202', name: 'Bruno Keller' },
  video: { offered: false, sending: false, receiving: false },
  muted: false,
  remoteHold: false,
  startedAt: 500,
  connectedAt: 800,
};

export function dial(id: string): Command {
  return { kind: 'dial', id, target: { kind: 'number', number: '202' }, media: 'audio' };
}
