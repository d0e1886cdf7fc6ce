/** The same page by the https listener of this server. */
export function httpsAddress(href: string, port: number): string {
  const address = new URL(href);
  address.protocol = 'https:';
  address.port = String(port);
  return address.href;
}
