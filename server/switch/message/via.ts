import { parseParameters, type Parameters } from './parameters';

/** One Via value (RFC 3261 §20.42). */
export interface Via {
  readonly transport: string;
  /** host[:port] as written, lower case: what a transaction is matched by (§17.2.3). */
  readonly sentBy: string;
  readonly host: string;
  readonly branch: string | undefined;
  readonly parameters: Parameters;
}

/** Marks a branch that is unique by itself (RFC 3261 §8.1.1.7). */
export const MAGIC_COOKIE = 'z9hG4bK';

const VIA =
  /^SIP[ \t]*\/[ \t]*2\.0[ \t]*\/[ \t]*([^\s/;]+)[ \t]+(\[[0-9A-Fa-f:.]+\]|[^\s;:]+)(?:[ \t]*:[ \t]*(\d{1,5}))?[ \t]*(;.*)?$/i;

/** Reads one Via value; `undefined` when it is malformed. */
export function parseVia(value: string): Via | undefined {
  const match = VIA.exec(value);
  if (!match) return undefined;
  const [, transport = '', host = '', port, rest = ''] = match;
  const parameters = parseParameters(rest);
  if (!parameters) return undefined;
  const name = host.toLowerCase();
  return {
    transport: transport.toUpperCase(),
    host: name,
    sentBy: port === undefined ? name : `${name}:${port}`,
    branch: parameters.get('branch'),
    parameters,
  };
}
