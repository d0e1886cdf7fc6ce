/** What the hub accepts as a number: E.164, an extension or a feature code; letters are resolved before. */
export const dialNumberPattern = /^\+?[0-9*#]{1,40}$/;

/** Tones to send once connected, and pauses. */
export const postDialPattern = /^[0-9*#A-D,;]{1,64}$/;

export const MAX_SIP_URI = 255;

/**
 * RFC 3261 §19.1.1, in ASCII and with a user. Left out on purpose: embedded headers (`?`), which
 * could smuggle fields into the INVITE, and escaped control characters, which a PBX may unescape.
 */
export const sipUriPattern =
  /^sips?:(?:[\w.!~*'()&=+$,;/:-]|%(?![01]|7f)[0-9a-f]{2}){1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:;[\w.-]+(?:=[\w.%-]*)?)*$/i;
