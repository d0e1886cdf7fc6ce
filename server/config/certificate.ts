import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { generate } from 'selfsigned';
import { StartError } from '../start-error';
import { messageOf } from '../system-error';
import { writeFileSafely } from './write-file-safely';

/** PEM texts. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** False for the one we made ourselves, which browsers warn of. */
  readonly trusted: boolean;
}

const DAY_MS = 86_400_000;
/** Apple's and the browsers' limit for a server's certificate. */
const LIFE_MS = 397 * DAY_MS;
const RENEW_BEFORE_MS = 30 * DAY_MS;

/** The certificate the administrator brought. Throws StartError. */
export function readCertificate(files: { cert: string; key: string }): Certificate {
  try {
    const [cert, key] = [readFileSync(files.cert, 'utf8'), readFileSync(files.key, 'utf8')];
    createSecureContext({ cert, key });
    return { cert, key, trusted: true };
  } catch (error) {
    throw new StartError(`--cert ${files.cert}, --key ${files.key}: ${messageOf(error)}`, { cause: error });
  }
}

/** Our own certificate for this machine, made at the first start and again before it expires. */
export async function ownCertificate(dataDir: string): Promise<Certificate> {
  const path = join(dataDir, 'certificate.pem');
  const kept = existsSync(path) ? usable(readFileSync(path, 'utf8')) : undefined;
  if (kept) return kept;
  const host = hostname();
  const names = ['localhost', 'calls.localhost', ...(/^[\w-]+(\.[\w-]+)*$/.test(host) ? [host] : [])];
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + LIFE_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  // Key and certificate in one file: a crash cannot leave two that do not belong together.
  writeFileSafely(path, `${pems.private}\n${pems.cert}`);
  return { cert: pems.cert, key: pems.private, trusted: false };
}

/** Undefined when it is damaged or about to expire: a new one is made then. */
function usable(pem: string): Certificate | undefined {
  try {
    createSecureContext({ cert: pem, key: pem });
    const expires = Date.parse(new X509Certificate(pem).validTo);
    return expires - Date.now() > RENEW_BEFORE_MS ? { cert: pem, key: pem, trusted: false } : undefined;
  } catch {
    return undefined;
  }
}
