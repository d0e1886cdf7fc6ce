import type { BrowserWindow } from './browser';

/** A person's browser on its way to the identity provider: follows redirections, keeps cookies, fills the form in. */
export class Visit {
  /** By host and path prefix is more than these tests need: one jar for the machine, as browsers have for localhost. */
  readonly cookies = new Map<string, string>();
  /** Every address that was opened. */
  readonly seen: string[] = [];

  async open(
    address: string,
    init: RequestInit = {},
  ): Promise<{ url: string; status: number; text: string; headers: Headers }> {
    let url = address;
    let request = init;
    for (let hop = 0; hop < 10; hop += 1) {
      this.seen.push(url);
      const answer = await fetch(url, {
        ...request,
        redirect: 'manual',
        headers: { ...(request.headers as Record<string, string> | undefined), cookie: this.cookieHeader() },
      });
      for (const line of answer.headers.getSetCookie()) this.keep(line);
      const location = answer.headers.get('location');
      if (location === null || answer.status < 300 || answer.status > 399) {
        return { url, status: answer.status, text: await answer.text(), headers: answer.headers };
      }
      url = new URL(location, url).href;
      request = request.headers && 'accept-language' in request.headers ? { headers: request.headers } : {};
    }
    throw new Error('redirected for ever');
  }

  /** Types into the form of the page and sends it. */
  submit(page: { url: string; text: string }, fields: Readonly<Record<string, string>>) {
    const [, action = ''] = /<form method="post" action="([^"]*)"/.exec(page.text) ?? [];
    return this.open(new URL(action, page.url).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Begins an attempt as a page does. */
export async function begin(page: BrowserWindow, environment = 'demo-sso') {
  const answer = await page.ask('/api/oauth/attempts', { body: { environment } });
  return answer.body as { attempt: string; secret: string; url: string; expiresIn: number };
}
