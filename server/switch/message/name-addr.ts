import { parseParameters, type Parameters } from './parameters';
import { parseSipUri, schemeOf, type SipUri } from './uri';

/** From, To, Contact, Route, Record-Route: an address with its header parameters (RFC 3261 §20.10). */
export interface NameAddr {
  /** The URI as written, without `<>`. */
  readonly uri: string;
  /** The URI read, when its scheme is sip or sips. */
  readonly sip: SipUri | undefined;
  readonly parameters: Parameters;
}

const DISPLAY_NAME = /^[A-Za-z0-9\-.!%*_+`'~\s]*$/;
const QUOTED_NAME = /^"(?:[^"\\]|\\.)*"\s*(?=<)/s;

/**
 * Reads `[display-name] <URI> ;parameters` or `URI ;parameters` (RFC 3261 §25.1). `undefined` when it is
 * malformed: an unclosed quote, an unquoted name with other than token characters, white space in the
 * URI, or a bare URI with `?` or `,` (§20: such a URI must stand in angle brackets).
 */
export function parseNameAddr(value: string): NameAddr | undefined {
  const open = bracketAt(value);
  if (open === undefined) return undefined;
  if (open < 0) {
    const semicolon = value.indexOf(';');
    const end = semicolon < 0 ? value.length : semicolon;
    const uri = value.slice(0, end).trimEnd();
    if (uri.includes('?') || uri.includes(',')) return undefined;
    return build(uri, value.slice(end));
  }
  const close = value.indexOf('>', open);
  if (close < 0) return undefined;
  return build(value.slice(open + 1, close), value.slice(close + 1));
}

/** Where the `<` of a name-addr stands; -1: it is a bare URI; `undefined`: the display name is malformed. */
function bracketAt(value: string): number | undefined {
  if (value.startsWith('<')) return 0;
  if (value.startsWith('"')) return QUOTED_NAME.exec(value)?.[0].length;
  const open = value.indexOf('<');
  if (open < 0) return -1;
  const semicolon = value.indexOf(';');
  if (semicolon >= 0 && semicolon < open) return -1;
  return DISPLAY_NAME.test(value.slice(0, open)) ? open : undefined;
}

function build(uri: string, after: string): NameAddr | undefined {
  const scheme = schemeOf(uri);
  if (scheme === undefined) return undefined;
  const sip = parseSipUri(uri);
  if (!sip && (scheme === 'sip' || scheme === 'sips')) return undefined;
  const parameters = parseParameters(after);
  return parameters && { uri, sip, parameters };
}
