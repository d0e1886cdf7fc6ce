import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/**
 * Password hashes as text: `$scrypt$ln=17,r=8,p=1$<salt>$<hash>`, base64 without padding (the PHC
 * string format). The parameters travel with the hash, so that they can be raised later.
 */
const COST_LOG2 = 17; // OWASP's recommendation for scrypt: N=2^17, r=8, p=1, 128 MB
const format = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{16,64})\$([A-Za-z0-9+/]{43})$/;

/**
 * Of no password there is: for an account without one, and for a name nobody has, so that both take as long to
 * refuse as a wrong password.
 */
export const noPassword =
  '$scrypt$ln=17,r=8,p=1$Zm9yLXVua25vd24tbmFtZXM$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

interface Parsed {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Whether a text is a hash of ours, with parameters neither too weak to keep nor too costly to check. */
export function isPasswordHash(text: string): boolean {
  return parse(text) !== undefined;
}

/** The hash of a password. `ln` is log2 of scrypt's N. */
export async function hashPassword(password: string, ln = COST_LOG2): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, { ln, r: 8, p: 1, salt });
  return `$scrypt$ln=${String(ln)},r=8,p=1$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Whether the password is the hashed one; takes the same time whichever it is. */
export async function verifyPassword(password: string, text: string): Promise<boolean> {
  const parsed = parse(text);
  if (!parsed) return false;
  return timingSafeEqual(await derive(password, parsed), parsed.hash);
}

function parse(text: string): Parsed | undefined {
  const [, ln, r, p, salt, hash] = format.exec(text) ?? [];
  if (!ln || !r || !p || !salt || !hash) return undefined;
  const parsed = {
    ln: Number(ln),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
  const sane = parsed.ln >= 14 && parsed.ln <= 20 && parsed.r === 8 && parsed.p >= 1 && parsed.p <= 4;
  return sane && parsed.hash.length === 32 ? parsed : undefined;
}

function derive(password: string, { ln, r, p, salt }: Omit<Parsed, 'hash'>): Promise<Buffer> {
  const N = 2 ** ln;
  const options: ScryptOptions = { N, r, p, maxmem: 128 * N * r * p + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    // The same password typed on another keyboard may be composed differently (RFC 8265 §4.2).
    scrypt(password.normalize('NFC'), salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
