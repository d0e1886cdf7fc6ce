import type { SwitchDirectory } from '../authentication/directory';
import type { Clock } from '../clock';
import type { Domain } from '../domain';
import type { FlowTable } from '../flows/flow-table';
import { parseSipUri, userName, type SipUri } from '../message/uri';
import type { Location } from '../registrar/location';
import type { Target } from './target';

/** Where a Request-URI leads; `absent`: the user exists, and no client of his is connected. */
export type Targets =
  { readonly kind: 'targets'; readonly targets: readonly Target[] } | { readonly kind: 'unknown' | 'absent' };

export interface TargetParts {
  readonly domain: Domain;
  readonly directory: SwitchDirectory;
  readonly location: Location;
  readonly flows: FlowTable;
  readonly clock: Clock;
}

/** Determines request targets (RFC 3261 §16.5). */
export class TargetSet {
  constructor(private readonly parts: TargetParts) {}

  of(uri: SipUri, text: string): Targets {
    if (!this.parts.domain.isOurs(uri)) return this.#ofContact(uri, text);
    const user = this.userOf(uri);
    if (user === undefined) return { kind: 'unknown' };
    const targets = this.devicesOf(user);
    return targets.length === 0 ? { kind: 'absent' } : { kind: 'targets', targets };
  }

  /** The user of our domain a URI names; `undefined` when there is none. */
  userOf(uri: SipUri): string | undefined {
    if (!this.parts.domain.isOurs(uri)) return undefined;
    const name = userName(uri);
    if (name === undefined) return undefined;
    const user = this.parts.directory.resolve?.(name) ?? name;
    return this.parts.directory.exists(user) ? user : undefined;
  }

  /**
   * The targets a 3xx Contact adds (§16.7 step 4). Only users of our own domain: a client must not be
   * able to send its callers anywhere else.
   */
  redirected(contact: string): readonly Target[] {
    const uri = parseSipUri(contact);
    const user = uri && this.userOf(uri);
    return user === undefined ? [] : this.devicesOf(user);
  }

  /** A user's devices that can be reached now, the preferred first. */
  devicesOf(user: string): readonly Target[] {
    const targets: Target[] = [];
    for (const { flowId, contact } of this.parts.location.of(user, this.parts.clock.now())) {
      const flow = this.parts.flows.carried(flowId);
      if (flow) targets.push({ flow, uri: contact, user });
    }
    return targets;
  }

  #ofContact(uri: SipUri, text: string): Targets {
    const flow = this.parts.flows.toContact(uri);
    if (!flow) return { kind: 'unknown' };
    return { kind: 'targets', targets: [{ flow, uri: text, user: flow.bound?.user }] };
  }
}
