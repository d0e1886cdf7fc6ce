const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** What Exchange makes of a body it is asked for in plain text: a link is followed by its address. */
export function plainText(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/i, '')
    .replace(/\r\n/g, '')
    .replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gi, (_, url: string, words: string) =>
      words === url ? words : `${words}<${url}>`.replace(/<([^<>]*)>$/, '&lt;$1&gt;'),
    )
    .replace(/<br\s*\/?>|<\/(?:div|p|tr)>/gi, '\r\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .trim();
}
