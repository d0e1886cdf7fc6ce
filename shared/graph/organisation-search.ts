import { fold } from '../contacts/fold';

/** Shorter texts match half the organisation. */
const MIN_LETTERS = 2;
const MAX_TEXT = 60;
const RESULTS = 25;

/**
 * The question to Graph for a text typed into a search; undefined for texts it cannot be asked for:
 * numbers, and what has no letters. The value of `$search` is in quotes, so none may be in it.
 */
export function organisationQuery(
  typed: string,
  fields: string,
): { readonly key: string; readonly path: string } | undefined {
  const words = typed
    .slice(0, MAX_TEXT)
    .replace(/[^\p{L}\p{M}\p{N}@.'’-]+/gu, ' ')
    .trim();
  if ((words.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return undefined;
  const search = `"displayName:${words}" OR "mail:${words}"`;
  const path = `/users?$search=${encodeURIComponent(search)}&$select=${fields}&$top=${String(RESULTS)}`;
  return { key: fold(words), path };
}
