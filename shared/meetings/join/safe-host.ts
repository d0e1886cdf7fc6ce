const MAX_URL = 2000;

/**
 * https, and a host in ASCII: an international name is written as `xn--…`, so that it cannot look like
 * another. Nobody stands before the host, for `https://zoom.us@evil.example` is a page of evil.example.
 */
const safe =
  /^https:\/\/([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::\d{1,5})?(?:[/?#][^\s\\]*)?$/i;

/** The host of a link that may be opened for somebody, in lower case; undefined for any other text. */
export function safeHostOf(url: string): string | undefined {
  if (url.length > MAX_URL) return undefined;
  return safe.exec(url)?.[1]?.toLowerCase();
}
