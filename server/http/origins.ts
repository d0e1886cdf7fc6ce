import type { IncomingMessage } from 'node:http';
import { extensionOrigin } from '../../shared/pairing/extension-id';

export interface OriginOptions {
  /** Origin users reach us by, when a proxy stands before us. */
  readonly publicUrl?: string | undefined;
  /** The ports we listen on, asked anew because port 0 is known only after listening. */
  readonly ports: () => readonly number[];
  /** Ids of browser extensions that are ours; none unless told. */
  readonly extensionIds?: readonly string[] | undefined;
}

/** Which pages may talk to us: our own, by whichever of our addresses they were loaded, and our extension's. */
export class Origins {
  constructor(private readonly options: OriginOptions) {}

  /** Requests without Origin come from no page: SIP clients, programs. */
  allowsRequest(request: IncomingMessage): boolean {
    const { origin, host } = request.headers;
    return origin === undefined || this.allows(origin, host);
  }

  /** `host`: the header Host, which is where the page's request was meant to go. */
  allows(origin: string, host: string | undefined): boolean {
    if (origin === this.options.publicUrl || this.isExtension(origin)) return true;
    if (!URL.canParse(origin) || host === undefined) return false;
    const page = new URL(origin);
    if (page.host === host.toLowerCase()) return true;
    // The other of our two listeners, on the same machine.
    const port = Number(page.port || (page.protocol === 'https:' ? 443 : 80));
    return page.hostname === hostnameOf(host) && this.options.ports().includes(port);
  }

  isExtension(origin: string): boolean {
    return this.options.extensionIds?.some((id) => origin === extensionOrigin(id)) ?? false;
  }
}

function hostnameOf(host: string): string | undefined {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
