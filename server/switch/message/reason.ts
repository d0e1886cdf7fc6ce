import { Header } from './header';

/** Why something is over, as a SIP status code and words for whoever reads traces (RFC 3326 §2). */
export interface Reason {
  readonly cause: number;
  readonly text: string;
}

export function reasonHeader({ cause, text }: Reason): Header {
  return Header.of('Reason', `SIP;cause=${String(cause)};text="${text}"`);
}
