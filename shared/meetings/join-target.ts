import type { DialTarget } from '../dialing/dial-target';

/** A number to call with the digits that enter the meeting. */
export type PhoneTarget = Extract<DialTarget, { kind: 'number' }>;

/**
 * What a join button leads to (glossary: join target). A `room` is one of our own, known by the slug of
 * its link; `web` is the page of a known service, `service` its id in `services/`, and `url` is https
 * and on a host that service is known by, or, for software that companies run themselves, of its form.
 */
export type JoinTarget =
  | {
      readonly kind: 'room';
      readonly slug: string;
      readonly url: string;
      /** Of a participant, where the link carries it. */
      readonly pin?: string | undefined;
    }
  | { readonly kind: 'phone'; readonly target: PhoneTarget }
  | { readonly kind: 'web'; readonly service: string; readonly url: string };
