import type { Endpoint } from '../../shared/endpoint/endpoint';

/** The endpoint as meetings are joined by it, from wherever: nobody is heard in one who does not want to be. */
export function mutedJoins(endpoint: Endpoint, wanted: () => boolean): Endpoint {
  return {
    snapshot: () => endpoint.snapshot(),
    subscribe: (listener) => endpoint.subscribe(listener),
    execute: async (command) => {
      const result = await endpoint.execute(command);
      // The INVITE is on its way and nobody has answered: from the first word on nothing is sent.
      if (
        command.kind === 'dial' &&
        command.joining &&
        result.ok &&
        result.callId !== undefined &&
        wanted()
      ) {
        await endpoint.execute({ kind: 'mute', id: crypto.randomUUID(), callId: result.callId, muted: true });
      }
      return result;
    },
  };
}
