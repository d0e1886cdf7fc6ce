/** As much of an answer as the Graph client reads; every `Response` has it. */
export interface GraphHttpAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export interface GraphHttpRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Record<string, string>;
  readonly body?: string;
  /** Graph is told who asks by the token alone. */
  readonly credentials: 'omit';
  readonly signal: AbortSignal;
}

/** The platform's `fetch`, as the client uses it. */
export type GraphFetch = (url: string, request: GraphHttpRequest) => Promise<GraphHttpAnswer>;
