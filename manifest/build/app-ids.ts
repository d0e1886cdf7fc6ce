import { createHash } from 'node:crypto';
import type { Brand } from '../../shared/packages/brand';

/** Name space of our ids: that of URLs (RFC 9562 §6.6). */
const urlNamespace = '6ba7b8119dad11d180b400c04fd430c8';

export interface AppIds {
  /** Of the unified package. */
  readonly app: string;
  /** Of the XML manifest: another app, as far as Exchange is concerned. */
  readonly outlook: string;
}

/** The ids of a package: the one given, or made from host and name, so that an update replaces what is installed. */
export function appIds(host: string, brand: Pick<Brand, 'id' | 'en'>): AppIds {
  const app = brand.id ?? nameBased(`${host}/#${brand.en.name}`);
  return { app, outlook: nameBased(`${host}/outlook/#${app}`) };
}

/** A UUID of version 5 (RFC 9562 §5.5). */
function nameBased(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(urlNamespace, 'hex')).update(name).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
