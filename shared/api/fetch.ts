/** As much of an answer as the API client reads; every `Response` has it. */
export interface FetchAnswer {
  readonly status: number;
  readonly ok: boolean;
  text(): Promise<string>;
}

export interface FetchRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly credentials: 'same-origin';
  readonly signal: AbortSignal;
}

/** The platform's `fetch`, as the core uses it. In a page pass `(url, request) => fetch(url, request)`. */
export type Fetch = (url: string, request: FetchRequest) => Promise<FetchAnswer>;
