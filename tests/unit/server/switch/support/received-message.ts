/** A SIP message as a client got it, read without any code of the switch. */
export class ReceivedMessage {
  readonly startLine: string;
  readonly method: string | undefined;
  readonly uri: string | undefined;
  readonly status: number | undefined;
  readonly body: string;
  readonly #headers: readonly (readonly [name: string, value: string])[];

  constructor(
    readonly text: string,
    readonly binary = false,
  ) {
    const [head = '', ...rest] = text.split('\r\n\r\n');
    this.body = rest.join('\r\n\r\n');
    const [startLine = '', ...lines] = head.split('\r\n');
    this.startLine = startLine;
    const [first = '', second = ''] = startLine.split(' ');
    if (first === 'SIP/2.0') this.status = Number(second);
    else {
      this.method = first;
      this.uri = second;
    }
    this.#headers = lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    });
  }

  header(name: string): string | undefined {
    return this.all(name)[0];
  }

  all(name: string): string[] {
    return this.#headers.filter(([known]) => known === name.toLowerCase()).map(([, value]) => value);
  }

  /** The method a response answers, or the request's own. */
  get about(): string {
    return this.header('cseq')?.split(/\s+/)[1] ?? '';
  }

  parameter(name: string, parameter: string): string | undefined {
    return new RegExp(`;\\s*${parameter}=([^;>\\s,]+)`).exec(this.header(name) ?? '')?.[1];
  }
}
