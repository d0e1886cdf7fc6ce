import { isLive } from '../../shared/call/call-state';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { PopupCommand, PopupState } from '../messages/message';

/** Who is signed in, as far as it is known. */
export interface PopupAccount {
  readonly user?: string | undefined;
  readonly disabled: boolean;
}

/** The calls of an endpoint as the popup shows them. Who calls is not told where that is to be asked for. */
export function popupState(endpoint: Endpoint | undefined, account: PopupAccount): PopupState {
  const snapshot = endpoint?.snapshot();
  const calls = snapshot?.state?.calls ?? [];
  return {
    ...account,
    availability: snapshot?.availability ?? 'absent',
    calls: calls
      .filter(({ state }) => isLive(state))
      .map(({ id, state, muted, remote, concealed }) => ({
        id,
        state,
        muted,
        name: concealed ? '' : (remote.name?.trim() ?? '') || remote.number,
      })),
  };
}

/** Runs what was clicked in the popup. What fails shows itself: the call stays as it is. */
export async function runPopupCommand(endpoint: Endpoint, command: PopupCommand): Promise<void> {
  const id = crypto.randomUUID();
  const { callId } = command;
  if (command.kind === 'hang-up') await endpoint.execute({ kind: 'hang-up', id, callId });
  else await endpoint.execute({ kind: 'mute', id, callId, muted: command.muted });
}
