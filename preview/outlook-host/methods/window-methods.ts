import * as z from 'zod/mini';
import { dispatch } from '../dispatch';
import { done, errors, failed, withParams, type Method, type Methods } from '../method';

/** What an add-in asks of the window rather than of the item. */
export type WindowWish =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'persona'; readonly email: string }
  | { readonly kind: 'new-message'; readonly to: readonly string[] }
  | { readonly kind: 'new-appointment'; readonly people: readonly string[] }
  | { readonly kind: 'close-item' }
  | { readonly kind: 'close-add-in' };

const openable = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sip:']);
const addresses = z.optional(z.nullable(z.array(z.string()).check(z.maxLength(500))));

/** Windows, forms and cards of Outlook. `wish` does it. */
export function windowMethods(wish: (wish: WindowWish) => void): Methods {
  const newMessage = withParams(z.object({ toRecipients: addresses }), (_item, { toRecipients }) => {
    wish({ kind: 'new-message', to: toRecipients ?? [] });
    return done();
  });
  const newAppointment = withParams(z.object({ requiredAttendees: addresses }), (_item, params) => {
    wish({ kind: 'new-appointment', people: params.requiredAttendees ?? [] });
    return done();
  });
  const nothing: Method = () => done();
  return {
    [dispatch.openWindow]: withParams(z.object({ launchUrl: z.string() }), (_item, { launchUrl }) => {
      const url = openableAddress(launchUrl);
      if (url === undefined) return failed(errors.genericFailure);
      wish({ kind: 'open', url });
      return done();
    }),
    [dispatch.personaCard]: withParams(z.object({ ewsIdOrEmail: z.string() }), (_item, { ewsIdOrEmail }) => {
      wish({ kind: 'persona', email: ewsIdOrEmail });
      return done();
    }),
    [dispatch.newMessage]: newMessage,
    [dispatch.newMessageAsync]: newMessage,
    [dispatch.newAppointment]: newAppointment,
    [dispatch.newAppointmentAsync]: newAppointment,
    [dispatch.close]: () => {
      wish({ kind: 'close-item' });
      return done();
    },
    [dispatch.closeApp]: () => {
      wish({ kind: 'close-add-in' });
      return done();
    },
    [dispatch.telemetry]: nothing,
    [dispatch.contentTelemetry]: nothing,
    [dispatch.trackCtq]: nothing,
    [dispatch.trace]: nothing,
    [dispatch.dataPoint]: nothing,
    [dispatch.settings]: nothing,
  };
}

/** What Outlook opens outside itself; anything else is refused (a script, a file, a private scheme). */
export function openableAddress(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return openable.has(url.protocol) ? url.href : undefined;
}
