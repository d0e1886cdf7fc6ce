import { parse } from './plain-text';

/** What the editor of Outlook on the web takes out of whatever is put into it. */
const dropped = 'script, style, link, meta, base, iframe, object, embed, form, template, noscript';
const runnable = /^\s*(javascript|vbscript|data):/i;

/** HTML as it is once the editor has taken it: without classes, without anything that runs. */
export function editorHtml(html: string): string {
  const { body } = parse(html);
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const element of body.querySelectorAll('*')) {
    element.removeAttribute('class');
    for (const { name, value } of [...element.attributes]) {
      const runs = name.startsWith('on') || (/^(href|src|action)$/.test(name) && runnable.test(value));
      if (runs) element.removeAttribute(name);
    }
  }
  return body.innerHTML;
}

/** A saved body as it comes back: ids with `x_` before them, in one more `<div>`. */
export function reopenedHtml(html: string): string {
  const { body } = parse(editorHtml(html));
  for (const element of body.querySelectorAll('[id]')) {
    if (!element.id.startsWith('x_')) element.id = `x_${element.id}`;
  }
  return body.innerHTML === '' ? '' : `<div dir="ltr">${body.innerHTML}</div>`;
}

const SAFE_LINKS = 'https://eur01.safelinks.protection.outlook.com/';

/** A body that came by mail: reopened, and every link to the web leads through Microsoft's Safe Links. */
export function receivedHtml(html: string): string {
  const { body } = parse(reopenedHtml(html));
  for (const link of body.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (/^https?:/i.test(href) && !href.startsWith(SAFE_LINKS)) link.setAttribute('href', safeLink(href));
  }
  return body.innerHTML;
}

function safeLink(href: string): string {
  const link = new URL(SAFE_LINKS);
  link.searchParams.set('url', href);
  link.searchParams.set('data', '05|02|reader@example.test|0|0|638000000000000000|Unknown');
  link.searchParams.set('reserved', '0');
  return link.href;
}
