/** What a field's name says about its value, whatever the value looks like. */
export type KeyMeaning = 'secret' | 'number' | 'plain';

/** Names are compared in lower case without separators: `access_token`, `accessToken`, `Access-Token`. */
const secretParts = [
  'password',
  'passwd',
  'passphrase',
  'passcode',
  'pwd',
  'token',
  'jwt',
  'secret',
  'authorization',
  'cookie',
  'ticket',
  'credential',
  'apikey',
  'privatekey',
  'nonce',
];
/** Too short, or too common inside other words, to be looked for anywhere but at the end. */
const secretEndings = /(?:^|[^a-z])(?:sdp|ha1|auth)$|pins?$|tones$|dtmf$|postdial$/;

const numberParts = /number|phone|extension|caller|callee|dialled|mobile|landline|msisdn/;
const numberNames = new Set(['from', 'to', 'tel', 'fax', 'remote', 'target', 'aor', 'digits', 'destination']);

/** Digits a caller keyed in are as often a PIN as a menu choice: `tones`, `postDial` count as secrets. */
export function meaningOfKey(key: string): KeyMeaning {
  const name = key.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (secretEndings.test(name) || secretParts.some((part) => name.includes(part))) return 'secret';
  return numberNames.has(name) || numberParts.test(name) ? 'number' : 'plain';
}
