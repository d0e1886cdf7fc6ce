import { attributeOf } from '../html/attribute';
import { scanHtml } from '../html/scan-html';
import { readRoomLink } from '../links/room-link';
import { linksInText } from '../links/links-in-text';

/** The addresses a page leads to by its links, in order. */
function hrefs(html: string): readonly string[] {
  const found: string[] = [];
  scanHtml(html, {
    text: () => undefined,
    tag(name, start, end, closing) {
      if (name !== 'a' || closing) return;
      const href = attributeOf(html.slice(start, end), 'href');
      if (href) found.push(href.trim());
    },
  });
  return found;
}

/** The rooms of ours a piece of a body links to, each once, and whether it links to anything. */
export function ownLinks(
  body: string,
  type: 'html' | 'text',
  origins: readonly string[],
): { readonly slugs: readonly string[]; readonly linked: boolean } {
  const links = type === 'html' ? hrefs(body) : linksInText(body);
  const slugs = links.flatMap((url) => readRoomLink(url, origins)?.slug ?? []);
  return { slugs: [...new Set(slugs)], linked: links.length > 0 };
}
