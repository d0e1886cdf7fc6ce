/** A web address in parts; together they are the address. */
export interface Link {
  /** As it was given. */
  readonly url: string;
  readonly scheme: 'https' | 'http';
  /** In lower case. */
  readonly host: string;
  /** Empty: that of the scheme. */
  readonly port: string;
  /** From its first slash; `/` where the address has none. */
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  /** Without its hash. */
  readonly fragment: string;
}

export const MAX_LINK = 2048;

/** Printable ASCII without what browsers read otherwise than it looks: `\` becomes `/`, white space vanishes. */
const address =
  /^(https?):\/\/([a-z0-9.-]{1,253})(?::([0-9]{1,5}))?(?=[/?#]|$)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;
const tricks = /[^\x21-\x7e]|["<>\\^`{|}]/;

/**
 * Takes an http or https address apart, more strictly than browsers do (RFC 3986 §3): no name before an `@`,
 * no backslash, no character outside of ASCII, no label in punycode, no address of digits. Undefined for the rest.
 */
export function readLink(text: string): Link | undefined {
  if (text.length > MAX_LINK || tricks.test(text)) return undefined;
  const parts = address.exec(text);
  if (!parts) return undefined;
  const [url, scheme = '', written = '', port = '', path = '', query = '', fragment = ''] = parts;
  const host = written.toLowerCase();
  if (host !== 'localhost' && !isName(host)) return undefined;
  return {
    url,
    scheme: scheme.toLowerCase() === 'https' ? 'https' : 'http',
    host,
    port,
    path: path === '' ? '/' : path,
    query,
    fragment,
  };
}

function isName(host: string): boolean {
  const labels = host.split('.');
  if (labels.length < 2 || /^[0-9]+$/.test(labels.at(-1) ?? '')) return false;
  return labels.every(
    (label) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label) && !label.startsWith('xn--'),
  );
}

/** A value of the query, percent-decoded once; undefined where there is none or it cannot be decoded. */
export function queryValue(query: string, name: string): string | undefined {
  for (const pair of query.split('&', 50)) {
    if (!pair.startsWith(`${name}=`)) continue;
    return percentDecoded(pair.slice(name.length + 1));
  }
  return undefined;
}

/** Undefined where an escape is broken. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
