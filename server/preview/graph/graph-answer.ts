/** What the emulator is asked: by HTTP, or as one part of a batch. */
export interface GraphRequest {
  readonly method: string;
  /** Below the version: `/me/contacts`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A refusal in Graph's form: `{error: {code, message}}`. */
export function refusal(
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): GraphAnswer {
  return { status, headers, body: { error: { code, message: `emulator: ${code}`, innerError: {} } } };
}

/** Path and query of what is asked for below the version; undefined for what is no address. */
export function readTarget(url: string): Pick<GraphRequest, 'path' | 'query'> | undefined {
  try {
    const { pathname, searchParams } = new URL(`http://emulator${url}`);
    return { path: decodeURIComponent(pathname), query: searchParams };
  } catch {
    return undefined;
  }
}
