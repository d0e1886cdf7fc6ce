import type { Authenticator } from '../authentication/authenticator';
import type { SwitchDirectory } from '../authentication/directory';
import type { Clock } from '../clock';
import type { Domain } from '../domain';
import type { FlowTable } from '../flows/flow-table';
import type { SwitchLimits } from '../limits';
import { detached } from '../message/detached';
import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { parseNameAddr, type NameAddr } from '../message/name-addr';
import { createResponse } from '../message/response';
import { comparisonKey, userName, type SipUri } from '../message/uri';
import type { Connection } from '../transport/connection';
import { grantedExpiry } from './expiry';
import type { Binding, Location } from './location';

export interface RegistrarParts {
  readonly domain: Domain;
  readonly directory: SwitchDirectory;
  readonly authenticator: Authenticator;
  readonly location: Location;
  readonly flows: FlowTable;
  readonly limits: SwitchLimits;
  readonly clock: Clock;
}

/** A refusal, thrown inside the registrar and answered at its border. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly headers: readonly Header[] = [],
    readonly phrase?: string,
  ) {
    super(phrase ?? String(status));
  }
}

/** The registrar (RFC 3261 §10.3). */
export class Registrar {
  constructor(private readonly parts: RegistrarParts) {}

  /** Answers a REGISTER; signs its sender in on the connection when the credentials are right. */
  register(connection: Connection, request: SipRequest): SipResponse {
    try {
      return this.#register(connection, request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, headers, phrase } = error;
      return createResponse(request, status, { headers, ...(phrase !== undefined && { reason: phrase }) });
    }
  }

  #register(connection: Connection, request: SipRequest): SipResponse {
    const { authenticator, domain, directory } = this.parts;
    // Step 1 and 5: the domain, and an address of record in it.
    if (!request.target || !domain.isOurs(request.target)) throw new Refusal(404);
    const to = request.to?.sip;
    if (!to) throw new Refusal(400, [], 'Address Of Record Is No SIP URI');
    // Step 2: extensions we would have to understand.
    const required = request.values('require').filter((tag) => !['path', 'outbound'].includes(tag));
    if (required.length > 0) throw new Refusal(420, [Header.of('Unsupported', required.join(', '))]);
    // Step 3 and 4: who it is, and that he registers himself.
    const verdict = authenticator.verify(request);
    if (verdict.kind !== 'user') {
      if (verdict.kind === 'wrong' && !connection.forgiveCredentials()) throw new Refusal(403);
      return authenticator.challenge(request, verdict.kind === 'stale');
    }
    const name = userName(to);
    const user = name === undefined ? undefined : (directory.resolve?.(name) ?? name);
    if (user === undefined || !domain.isOurs(to) || !directory.exists(user)) throw new Refusal(404);
    if (user !== verdict.user) throw new Refusal(403);
    connection.user = user;
    return this.#apply(connection, request, user);
  }

  /** Steps 6 to 8: the bindings, all or nothing, and what is bound now. */
  #apply(connection: Connection, request: SipRequest, user: string): SipResponse {
    const now = this.parts.clock.now();
    const current = this.parts.location.of(user, now);
    const contacts = request.values('contact');
    if (contacts.length > 0) {
      const next = contacts.includes('*')
        ? this.#removeAll(request, contacts, current)
        : this.#update(connection, request, user, contacts, current);
      this.parts.location.replace(user, next);
    }
    const bound = this.parts.location.of(user, now).map((binding) => {
      const seconds = Math.max(0, Math.round((binding.expiresAt - now) / 1000));
      return Header.of('Contact', `<${binding.contact}>;expires=${String(seconds)}${binding.parameters}`);
    });
    return createResponse(request, 200, { headers: bound });
  }

  #removeAll(request: SipRequest, contacts: string[], current: readonly Binding[]): Binding[] {
    if (contacts.length > 1 || Number(request.value('expires')) !== 0) throw new Refusal(400);
    for (const binding of current) inOrder(request, binding);
    return [];
  }

  #update(
    connection: Connection,
    request: SipRequest,
    user: string,
    contacts: string[],
    current: readonly Binding[],
  ): Binding[] {
    const next = new Map(current.map((binding) => [binding.key, binding]));
    let fresh = 0;
    for (const value of contacts) {
      const contact = parseNameAddr(value);
      if (!contact?.sip) throw new Refusal(400, [], 'Contact Is No SIP URI');
      const key = bindingKey(contact, contact.sip);
      const old = next.get(key);
      if (old) inOrder(request, old);
      const seconds = grantedExpiry(
        contact.parameters.get('expires') ?? request.value('expires'),
        this.parts.limits,
      );
      if (seconds === undefined) {
        throw new Refusal(423, [Header.of('Min-Expires', String(this.parts.limits.minimumExpires))]);
      }
      next.delete(key);
      if (seconds === 0) continue;
      fresh++;
      const flowId = this.parts.flows.bindContact(connection, user, contact.sip).id;
      next.set(key, this.#binding(request, contact, flowId, key, seconds));
    }
    return this.#withinLimit([...next.values()], fresh);
  }

  #binding(request: SipRequest, contact: NameAddr, flowId: string, key: string, seconds: number): Binding {
    const instance = contact.parameters.get('+sip.instance');
    const regId = contact.parameters.get('reg-id');
    const q = Number(contact.parameters.get('q') ?? 1);
    return {
      key,
      // Joined texts are copies: a binding must not keep the whole REGISTER it came with in memory.
      contact: detached(contact.uri),
      parameters: detached(
        (instance ? `;+sip.instance=${instance}` : '') + (regId ? `;reg-id=${regId}` : ''),
      ),
      flowId,
      expiresAt: this.parts.clock.now() + seconds * 1000,
      callId: detached(request.callId),
      cseq: request.cseq?.number ?? 0,
      q: q >= 0 && q <= 1 ? q : 1,
    };
  }

  /** Windows closed without a word leave bindings behind: those give way, live ones do not. */
  #withinLimit(bindings: Binding[], fresh: number): Binding[] {
    const excess = bindings.length - this.parts.limits.bindingsPerUser;
    if (excess <= 0) return bindings;
    const older = bindings.slice(0, bindings.length - fresh);
    const gone = older.filter((one) => !this.parts.flows.carried(one.flowId)).slice(0, excess);
    if (gone.length < excess) throw new Refusal(403, [], 'Too Many Registrations');
    return bindings.filter((one) => !gone.includes(one));
  }
}

/** RFC 5626 §6: an instance with its reg-id is one binding whatever its URI; else the URI is. */
function bindingKey(contact: NameAddr, uri: SipUri): string {
  const instance = contact.parameters.get('+sip.instance');
  return detached(instance ? `${instance}|${contact.parameters.get('reg-id') ?? ''}` : comparisonKey(uri));
}

/** Step 7: within one Call-ID, an older REGISTER must not undo a newer one. */
function inOrder(request: SipRequest, binding: Binding): void {
  if (binding.callId === request.callId && (request.cseq?.number ?? 0) <= binding.cseq) {
    throw new Refusal(500, [], 'Out Of Order');
  }
}
