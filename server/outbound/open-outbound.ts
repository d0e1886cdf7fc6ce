import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { AppError } from '../../shared/errors/app-error';
import { systemCodeOf } from '../system-error';
import type { Outbound, OutboundAnswer, OutboundRequest } from './outbound';

/** More than a discovery document or a set of keys ever takes. */
const MAX_BYTES = 256 * 1024;
/** From the first look at DNS to the last byte, in ms. */
const TIMEOUT_MS = 8_000;

export interface OutboundOptions {
  readonly timeout?: number;
  readonly maxBytes?: number;
  /** Finds addresses, and may refuse them; absent: the system's. */
  readonly lookup?: LookupFunction;
}

/**
 * Requests over node's own client: certificates are checked against the authorities node trusts, those of
 * NODE_EXTRA_CA_CERTS included, and `lookup` decides about the very address that is connected to.
 */
export function openOutbound({
  timeout = TIMEOUT_MS,
  maxBytes = MAX_BYTES,
  lookup,
}: OutboundOptions = {}): Outbound {
  return async (asked) => {
    try {
      return await exchange(asked, { signal: AbortSignal.timeout(timeout), maxBytes, lookup });
    } catch (error) {
      if (error instanceof AppError) throw error;
      const host = new URL(asked.url).host;
      if (isCertificateError(error)) {
        throw new AppError('certificate-untrusted', `the certificate of ${host} is not trusted`, {
          cause: error,
        });
      }
      throw new AppError('provider-unavailable', `${host} cannot be asked`, { cause: error });
    }
  };
}

interface Limits {
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  readonly lookup: LookupFunction | undefined;
}

async function exchange(asked: OutboundRequest, limits: Limits): Promise<OutboundAnswer> {
  const url = new URL(asked.url);
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = send(url, {
      method: asked.method ?? 'GET',
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        ...asked.headers,
        ...(asked.body === undefined ? {} : { 'content-length': Buffer.byteLength(asked.body) }),
      },
      signal: limits.signal,
      agent: false,
      ...(limits.lookup ? { lookup: limits.lookup } : {}),
    });
    outgoing.once('response', resolve);
    outgoing.once('error', reject);
    outgoing.end(asked.body);
  });
  const text = await bodyOf(answer, limits.maxBytes);
  return { status: answer.statusCode ?? 0, location: answer.headers.location, text };
}

async function bodyOf(answer: IncomingMessage, maxBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) {
      answer.destroy();
      throw new AppError('provider-unavailable', 'the answer is too large');
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** What OpenSSL and node call a certificate they do not take (node's documentation, "X509 certificate error codes"). */
const certificateErrors = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'HOSTNAME_MISMATCH',
]);

export function isCertificateError(error: unknown): boolean {
  const code = systemCodeOf(error) ?? '';
  return certificateErrors.has(code) || /^(CERT_|ERR_TLS_CERT_)/.test(code);
}
