/** Text as it stands in HTML. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A paragraph as the editor of Outlook writes it. `html` is markup already. */
export function paragraph(html: string): string {
  return `<div class="elementToProof" style="font-family: Aptos, Aptos_EmbeddedFont, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">${html || '<br>'}</div>`;
}

export function link(url: string, words = url): string {
  return `<a href="${escaped(url)}" data-auth="NotApplicable" data-linkindex="0">${escaped(words)}</a>`;
}

/** What Defender makes of a link in a mail: the real address in `url=`, then what it knows of it. */
export function safeLink(url: string): string {
  const data =
    '05|02|amira.haddad@example.test|5d0c1b7e|0|0|638680000000000000|Unknown|TWFpbGZsb3d8|60000|||';
  return `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=${encodeURIComponent(data)}&sdata=${encodeURIComponent('k3yQ0m4x1V=')}&reserved=0`;
}

/** A body of an appointment: the head Exchange puts on it, and what stands in it. */
export function outlookBody(...parts: readonly string[]): string {
  return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style type="text/css" style="display:none"><!-- p {margin-top:0;margin-bottom:0} --></style></head>\r\n<body dir="ltr">\r\n${parts.join('\r\n')}\r\n</body>\r\n</html>\r\n`;
}
