/** Digits with what stands between the groups of a number. Positions are of the text. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly plus: boolean;
}

const MAX_RUN = 40;
const zero = 48;
const nine = 57;

/** Every run of 3 digits or more that could be a number or a PIN, in one pass, as far as it is asked for. */
export function* digitRuns(text: string): Generator<DigitRun> {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const plus = code === 43 && /[\s(]?[0-9]/y.test(text.slice(at + 1, at + 3));
    if (!plus && (code < zero || code > nine)) continue;
    const start = at;
    let end = at;
    let digits = 0;
    for (at = plus ? at + 1 : at; at - start < MAX_RUN && at < text.length; at += 1) {
      const inner = text.charCodeAt(at);
      if (inner >= zero && inner <= nine) {
        digits += 1;
        end = at + 1;
      } else if (!isSeparator(inner)) break;
    }
    if (digits >= 3) yield { start, end, digits, plus };
    at = Math.max(end, start + 1) - 1;
  }
}

/** Space, no-break spaces, `( ) - . /` and the hyphens of typography. */
function isSeparator(code: number): boolean {
  return (
    code === 32 ||
    code === 40 ||
    code === 41 ||
    (code >= 45 && code <= 47) ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2009 && code <= 0x2015)
  );
}
