import type { OutgoingHttpHeaders } from 'node:http';

/** A request of ours to another server. */
export interface OutboundRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

export interface OutboundAnswer {
  readonly status: number;
  /** Where it redirects to; never followed here. */
  readonly location?: string | undefined;
  readonly text: string;
}

/**
 * Asks another server, within a time and a size.
 * @throws AppError `certificate-untrusted`, or `provider-unavailable` for whatever else went wrong
 */
export type Outbound = (request: OutboundRequest) => Promise<OutboundAnswer>;

/** The JSON of an answer, or undefined when it is none. */
export function jsonOf({ text }: OutboundAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
