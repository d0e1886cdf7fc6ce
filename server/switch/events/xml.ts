const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const SPECIAL = /[&<>"']/g;

/** A text for the content or an attribute of XML. Control characters, which XML 1.0 has no way to say, go. */
export function escapeXml(text: string): string {
  return [...text]
    .filter((character) => character >= ' ')
    .join('')
    .replace(SPECIAL, (character) => ENTITIES[character] ?? '');
}
