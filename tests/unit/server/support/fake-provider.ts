import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

type Handler = (request: IncomingMessage, response: ServerResponse, body: URLSearchParams) => void;

export interface Signing {
  readonly alg?: string;
  readonly kid?: string;
  readonly key?: CryptoKey | Uint8Array;
}

/** An identity provider that does whatever a test wants it to. */
export class FakeProvider {
  /** Answers of its own, by path; else the ordinary ones. */
  readonly answers = new Map<string, Handler>();
  /** Bodies the token endpoint was sent. */
  readonly asked: Record<string, string>[] = [];
  /** What the description says beside the ordinary, or instead. */
  description: Record<string, unknown> = {};
  /** The claims of the next ID token, over the ordinary ones. */
  idToken: JWTPayload = {};
  keyRequests = 0;
  private nonce = '';
  private published: JWK[] = [];
  private key!: CryptoKey;
  private kid = '';
  private readonly server = createServer((request, response) => {
    void this.answer(request, response);
  });

  async start(): Promise<this> {
    await this.rotate();
    await new Promise<void>((resolve) => this.server.listen(0, 'localhost', resolve));
    return this;
  }

  get issuer(): string {
    return `http://localhost:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Signs with another key from now on, and publishes that one alone. */
  async rotate(): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    this.kid = `key-${String(Math.random()).slice(2)}`;
    this.key = privateKey;
    this.published = [{ ...(await exportJWK(publicKey)), kid: this.kid, alg: 'RS256', use: 'sig' }];
  }

  /** A public key as it is published, for those who sign with it as if it were a shared secret. */
  get publicKey(): JWK {
    return this.published[0] ?? {};
  }

  sign(claims: JWTPayload, { alg = 'RS256', kid = this.kid, key = this.key }: Signing = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: this.issuer, sub: 'subject', aud: 'client', iat: now, exp: now + 600, ...claims };
    return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);
  }

  /** As a browser that has signed in comes back: the address of our callback. */
  comeBack(authorization: string, more: Readonly<Record<string, string>> = { code: 'the-code' }): string {
    const { searchParams } = new URL(authorization);
    this.nonce = searchParams.get('nonce') ?? '';
    const back = new URL(searchParams.get('redirect_uri') ?? '');
    const state = searchParams.get('state') ?? '';
    back.search = new URLSearchParams({ state, ...more }).toString();
    return back.href;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '', this.issuer).pathname;
    const body = new URLSearchParams(await text(request));
    if (path === '/token') this.asked.push(Object.fromEntries(body));
    if (path === '/keys') this.keyRequests += 1;
    const own = this.answers.get(path);
    if (own) own(request, response, body);
    else if (path === '/.well-known/openid-configuration') sendJson(response, this.describe());
    else if (path === '/keys') sendJson(response, { keys: this.published });
    else if (path === '/token') sendJson(response, await this.tokens());
    else sendJson(response, { error: 'not_found' }, 404);
  }

  private describe() {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      ...this.description,
    };
  }

  private async tokens() {
    const claims = { nonce: this.nonce, preferred_username: 'AMIRA.haddad@example.test', ...this.idToken };
    return {
      access_token: 'access',
      token_type: 'Bearer',
      expires_in: 3600,
      id_token: await this.sign(claims),
      refresh_token: 'refresh-1',
    };
  }
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
