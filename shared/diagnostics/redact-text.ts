/** The longest text examined; a log line is for reading. */
const MAX_TEXT = 4096;

export const MASK = '***';

/** `***` and the last two digits: enough to recognise one's own number, too little to call it. */
export function maskNumber(text: string): string {
  const digits = text.match(/\p{Nd}/gu) ?? [];
  return digits.length < 3 ? MASK : MASK + digits.slice(-2).join('');
}

type Rule = readonly [pattern: RegExp, replacement: string | ((...parts: string[]) => string)];

const secretWord =
  '[\\w-]{0,32}(?:password|passwd|passphrase|passcode|pwd|token|secret|ticket|credential|api[-_]?key|nonce|ha1|\\bpin)';

/** In order: what swallows most comes first. Every pattern starts in few places and repeats a simple class, hence linear. */
const rules: readonly Rule[] = [
  // A session description (RFC 8866): its lines are `<letter>=…`; also inside JSON, where lines end in a written \r\n.
  [/v=0(?:\r\n|\r|\n)(?:[a-z]=[^\r\n]*(?:\r\n|\r|\n|$))*/g, '[sdp]'],
  [/v=0(?:\\r)?\\n[^"\r\n]*/g, '[sdp]'],
  // Whole header lines (RFC 9110 §11.6, RFC 3261 §22), however they were written down.
  [
    /\b((?:proxy-)?authorization|(?:set-)?cookie|(?:www|proxy)-authenticate)["']?\s*[:=][^\r\n]*/gi,
    `$1: ${MASK}`,
  ],
  [/\b(digest)\s+\w+\s*=[^\r\n]*/gi, `$1 ${MASK}`],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${MASK}`],
  [/\beyJ[\w-]{4,}(?:\.[\w-]*)*/g, '[token]'],
  // `PIN: 333 333 333#`, `passcode 1234`, `pin is 99`
  [/\b((?:pin|passcode)(?:\s+(?:code|is|est))?)[\s:=#]{1,4}\p{Nd}[\p{Nd} ]*/giu, `$1 ${MASK}`],
  [
    new RegExp(`\\b(${secretWord})["'\\\\]{0,3}\\s*[:=]\\s*(?:\\\\?"[^"]*|'[^']*|[^\\s&,;"']+)`, 'gi'),
    `$1=${MASK}`,
  ],
  [/\b(response)\s*=\s*"?[0-9a-f]{16,}/gi, `$1=${MASK}`],
  // Long random-looking words: opaque tokens, keys.
  [/(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{40,}/g, '[token]'],
  // tel: with its digits to send afterwards (RFC 3966)
  [
    /\btel:[^\s<>"']+/gi,
    (uri) =>
      `tel:${maskNumber(
        uri
          .slice(4)
          .replace(/%\w\w/g, ' ')
          .split(/[,;pw]/)[0] ?? '',
      )}`,
  ],
  // The user of a SIP address (with its password, RFC 3261 §19.1.1) and the local part of an e-mail address.
  [
    /\b(sips?:)([^\s@<>"]{1,256})@|([^\s@<>"'(),;:/\\*]{1,64})@(?=[^\s])/gi,
    (_, scheme, user) =>
      scheme
        ? `${scheme}${/^[\p{Nd}+().*#-]+$/u.test(user ?? '') ? maskNumber(user ?? '') : MASK}@`
        : `${MASK}@`,
  ],
  [/\b(sips?:)(\+?[\p{Nd}().-]+)(?![\w.])/giu, (_, scheme = '', number = '') => scheme + maskNumber(number)],
  // Seven digits or more, as people write them; not a date, an IPv4 address, or a part of an identifier.
  [
    /(?:%2B|\+|(?<![\p{L}\p{Nd}_.-]))(?!\d{4}-\d\d-\d\dT)(?!\d{1,3}(?:\.\d{1,3}){3}(?![.\d]))\(?\p{Nd}(?:[ \u00a0\u202f().\-/]{0,3}\p{Nd}){6,}(?![\p{L}\p{Nd}_-])/giu,
    maskNumber,
  ],
  [/(?<![\p{Nd}.])\+?\p{Nd}{9,}/gu, maskNumber],
];

/** RFC 9562 §4: what our programs name things by. One in twenty-five has nine digits in a row and would pass for a number. */
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The text without secrets, session descriptions, numbers and the names in addresses; bounded in length. */
export function redactText(text: string): string {
  if (uuid.test(text)) return text;
  const whole = text.length <= MAX_TEXT;
  let masked = whole ? text : beforeCut(text);
  for (const [pattern, replacement] of rules) {
    masked =
      typeof replacement === 'string'
        ? masked.replace(pattern, replacement)
        : masked.replace(pattern, (...parts: unknown[]) =>
            replacement(...parts.map((part) => part as string)),
          );
  }
  return whole ? masked : `${masked}… [${String(text.length)} characters]`;
}

/** A cut could leave half a number or address that no pattern recognises: it goes back to a safe border. */
function beforeCut(text: string): string {
  let end = MAX_TEXT;
  while (end > 0 && !/\s/.test(text.charAt(end - 1))) end--;
  while (end > 0 && !/\p{L}/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
