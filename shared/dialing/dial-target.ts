/**
 * What can be dialled, after parsing. `number` is E.164 with `+`, an extension, or a feature code
 * (`*97`); `uri` a whole `sip:` address. `postDial` are the DTMF digits to send once connected,
 * `,` being a pause (RFC 3966 §5.1.2 has no such thing; every dialler has).
 */
export type DialTarget =
  | {
      readonly kind: 'number';
      readonly number: string;
      /** Became E.164 here: it was written without `+`, which dialling rules may tell apart. */
      readonly withoutPlus?: true | undefined;
      readonly postDial?: string | undefined;
      readonly name?: string | undefined;
    }
  | { readonly kind: 'uri'; readonly uri: string; readonly name?: string | undefined };
