import type { Endpoint } from '../../shared/endpoint/endpoint';

/** The endpoint as meetings are joined by it: nobody is heard in one who does not want to be. */
export function mutedJoins(
  endpoint: Pick<Endpoint, 'execute'>,
  wanted: () => boolean,
): Pick<Endpoint, 'execute'> {
  return {
    execute: async (command) => {
      const result = await endpoint.execute(command);
      // The INVITE is on its way and nobody has answered: from the first word on nothing is sent.
      if (command.kind === 'dial' && result.ok && result.callId !== undefined && wanted()) {
        await endpoint.execute({ kind: 'mute', id: crypto.randomUUID(), callId: result.callId, muted: true });
      }
      return result;
    },
  };
}
