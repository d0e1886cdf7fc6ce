/**
 * Where a person's Outlook is opened from the page at `href`. Outlook is on https alone; with neither https nor a
 * port of it the page itself says why it cannot be shown.
 */
export function outlookAddress(href: string, httpsPort: number | undefined, userName: string): string {
  const address = new URL('/preview/outlook.html', href);
  address.searchParams.set('user', userName);
  if (address.protocol === 'http:' && httpsPort !== undefined) {
    address.protocol = 'https:';
    address.port = String(httpsPort);
  }
  return address.href;
}
