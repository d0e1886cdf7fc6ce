import { decodeEntities } from '../links/decode-entities';

/** Longer tags carry a picture or an attack; neither says what we look for. */
const MAX_TAG = 16_384;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The decoded value of an attribute of a tag (`<a href="…">`, whole); undefined where it has none. */
export function attributeOf(tag: string, name: string): string | undefined {
  if (tag.length > MAX_TAG) return undefined;
  for (const [, key = '', double, single, bare] of tag.slice(1).matchAll(attribute)) {
    if (key.toLowerCase() === name) return decodeEntities(double ?? single ?? bare ?? '');
  }
  return undefined;
}
