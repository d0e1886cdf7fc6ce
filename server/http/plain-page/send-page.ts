import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { pickLocale, type Locale } from '../../../shared/i18n/locale';
import { html, Html } from './html';
import { style } from './style';

export interface PlainPage {
  readonly locale: Locale;
  readonly title: string;
  readonly body: Html;
  /** Of our own: an absolute path. It finds `outcome` in the dataset of the root element; `asks`: whom, Teams unless told. */
  readonly script?:
    | { readonly path: string; readonly outcome: string; readonly asks?: 'teams' | 'us' | undefined }
    | undefined;
  /** Where the page goes by itself, at once. */
  readonly next?: string | undefined;
}

/** As one piece: a blank more would not be what the policy names. */
const styleElement = new Html(`<style>${style}</style>`);
const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
/** Where teams-js looks up the hosts it may trust. */
const TEAMS_ORIGINS = 'https://res.cdn.office.net';

/** The language of a request, by its header Accept-Language (RFC 9110 §12.5.4). */
export function localeOf({ headers }: { readonly headers: IncomingHttpHeaders }): Locale {
  const wanted = (headers['accept-language'] ?? '').slice(0, 200).split(',');
  const weighed = wanted.map((entry, index) => {
    const [tag = '', weight] = entry.trim().split(/\s*;\s*q=/);
    return { tag, index, weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  const sorted = weighed.sort((one, other) => other.weight - one.weight || one.index - other.index);
  return pickLocale(sorted.map(({ tag }) => tag));
}

/** Sends a page the server writes itself. */
export function sendPage(reply: FastifyReply, status: number, page: PlainPage): FastifyReply {
  return reply.code(status).headers(headersOf(page)).send(documentOf(page).text);
}

/**
 * The policy lets in nothing but the page's own style, forms to ourselves and the one script it names; it may
 * not be framed. Without a referrer of its own a form would come from nowhere (Fetch, "serializing a request origin").
 */
export function headersOf({ script }: PlainPage): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src ${styleSource}`,
    ...(script
      ? ["script-src 'self'", `connect-src ${script.asks === 'us' ? "'self'" : TEAMS_ORIGINS}`]
      : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return {
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'content-type': 'text/html; charset=utf-8',
  };
}

export function documentOf({ locale, title, body, script, next }: PlainPage): Html {
  return html`<!doctype html>
    <html lang="${locale}" ${script ? html` data-outcome="${script.outcome}"` : ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${next === undefined ? '' : html`<meta http-equiv="refresh" content="0; url=${next}" />`}
        <title>${title}</title>
        ${styleElement} ${script ? html`<script defer src="${script.path}"></script>` : ''}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `;
}
