import type { Clock } from '../clock';
import type { Domain } from '../domain';
import type { Flow } from '../flows/flow';
import type { FlowTable } from '../flows/flow-table';
import type { SwitchLimits } from '../limits';
import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { createResponse, newTag } from '../message/response';
import type { Location } from '../registrar/location';
import { grantedExpiry } from '../registrar/expiry';
import type { TransactionLayer } from '../transactions/transaction-layer';
import type { CallStates } from './call-states';
import type { DevicePresence, PresencePort } from './device-presence';
import { dialogInfo } from './dialog-info';
import { messageSummary, type MessageCounts } from './message-summary';
import { pidf, type ToldPresence } from './pidf';
import { Publications } from './publications';
import { Subscription, type Document, type EventPackage } from './subscription';

export interface EventAgentParts {
  readonly domain: Domain;
  readonly location: Location;
  readonly calls: CallStates;
  readonly flows: FlowTable;
  readonly transactions: TransactionLayer;
  readonly limits: SwitchLimits;
  readonly clock: Clock;
  readonly newVia: (flow: Flow) => { id: string; via: Header };
  /** Who knows more of people; absent: their telephones are all that is known. */
  readonly presence?: PresencePort | undefined;
}

const PACKAGES: ReadonlySet<string> = new Set<EventPackage>(['dialog', 'presence', 'message-summary']);
const ALLOW_EVENTS = Header.of('Allow-Events', [...PACKAGES].join(', '));
const NO_MESSAGES: MessageCounts = { newMessages: 0, oldMessages: 0 };

/** A SUBSCRIBE whose sender is known. */
export interface SubscribeRequest {
  readonly request: SipRequest;
  readonly subscriber: string;
  readonly flow: Flow | undefined;
}

/**
 * The notifier (RFC 6665 §4.2) for voice messages (RFC 3842), presence (RFC 3856) and dialogs (RFC 4235)
 * of the users of our domain. Who signed in may watch presence and, without its particulars, dialog state;
 * voice messages and particulars are the user's own.
 */
export class EventAgent {
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #watchers = new Map<string, Set<Subscription>>();
  readonly #messages = new Map<string, MessageCounts>();

  readonly #publications: Publications;

  constructor(private readonly parts: EventAgentParts) {
    const { limits, clock } = parts;
    const changed = (user: string): void => {
      this.devicesChanged(user);
    };
    this.#publications = new Publications({ limits, clock, changed });
  }

  get size(): number {
    return this.#subscriptions.size;
  }

  /** A SUBSCRIBE outside a dialog for a user that exists. `respond` is called before the first NOTIFY. */
  subscribe(
    { request, subscriber, flow }: SubscribeRequest,
    watched: string,
    respond: (response: SipResponse) => void,
  ): void {
    const refusal = this.#refusal(request, subscriber, watched);
    const seconds = grantedExpiry(request.value('expires'), this.parts.limits);
    const contact = request.contact;
    if (refusal) respond(refusal);
    else if (seconds === undefined) respond(this.#tooBrief(request));
    else if (!flow || !contact) respond(createResponse(request, 400, { reason: 'Missing Contact Header' }));
    else {
      const localTag = newTag();
      const subscription = this.#create(request, {
        subscriber,
        watched,
        localTag,
        flow,
        target: contact.uri,
      });
      this.#refresh(subscription, request, seconds, respond);
    }
  }

  /** A SUBSCRIBE within a dialog: refresh, or with Expires 0 the end (RFC 6665 §4.1.2.2, §4.1.2.3). */
  resubscribe({ request, subscriber }: SubscribeRequest, respond: (response: SipResponse) => void): void {
    const subscription = this.#subscriptions.get(key(request.callId, request.toTag));
    const seconds = grantedExpiry(request.value('expires'), this.parts.limits);
    if (!subscription || subscription.dialog.remoteTag !== request.fromTag) {
      respond(createResponse(request, 481));
    } else if (subscription.subscriber !== subscriber) respond(createResponse(request, 403));
    else if (seconds === undefined) respond(this.#tooBrief(request));
    else this.#refresh(subscription, request, seconds, respond);
  }

  /** A PUBLISH (RFC 3903) for a user that exists. */
  publish({ request, subscriber }: SubscribeRequest, watched: string): SipResponse {
    return this.#publications.publish(request, subscriber, watched);
  }

  /** What the telephones of a user say, all that passes through here taken together. */
  devicePresence(user: string): DevicePresence {
    const { location, flows, calls, clock } = this.parts;
    const legs = calls.legsOf(user);
    const talking = legs.some(({ state }) => state === 'confirmed');
    return {
      reachable: location.of(user, clock.now()).some(({ flowId }) => flows.carried(flowId)),
      call: talking ? 'connected' : legs.length > 0 ? 'alerting' : 'none',
      published: this.#publications.of(user),
    };
  }

  /** A device came or went, published, or is in another call: whoever watches is told, here and elsewhere. */
  devicesChanged(user: string): void {
    this.parts.presence?.devicesChanged(user);
    this.changed(user, 'presence');
  }

  /** Something about a user changed: his watchers are told. */
  changed(user: string, ...events: EventPackage[]): void {
    for (const subscription of this.#watchers.get(user) ?? []) {
      if (events.includes(subscription.event)) subscription.changed();
    }
  }

  messageWaiting(user: string, counts: MessageCounts): void {
    this.#messages.set(user, counts);
    this.changed(user, 'message-summary');
  }

  sweep(now: number): void {
    this.#publications.sweep(now);
    for (const subscription of this.#subscriptions.values()) {
      if (subscription.expiresAt > now) continue;
      subscription.terminate();
      this.#forget(subscription);
    }
  }

  close(): void {
    for (const subscription of this.#subscriptions.values()) subscription.drop();
    this.#subscriptions.clear();
    this.#watchers.clear();
  }

  #refusal(request: SipRequest, subscriber: string, watched: string): SipResponse | undefined {
    const event = eventOf(request);
    if (!PACKAGES.has(event)) return createResponse(request, 489, { headers: [ALLOW_EVENTS] });
    if (event === 'message-summary' && subscriber !== watched) return createResponse(request, 403);
    let own = 0;
    for (const one of this.#subscriptions.values()) if (one.subscriber === subscriber) own++;
    if (own < this.parts.limits.subscriptionsPerUser) return undefined;
    return createResponse(request, 403, { reason: 'Too Many Subscriptions' });
  }

  #tooBrief(request: SipRequest): SipResponse {
    const headers = [Header.of('Min-Expires', String(this.parts.limits.minimumExpires))];
    return createResponse(request, 423, { headers });
  }

  #create(
    request: SipRequest,
    about: { subscriber: string; watched: string; localTag: string; flow: Flow; target: string },
  ): Subscription {
    const eventValue = request.value('event') ?? '';
    const id = /;[ \t]*id[ \t]*=[ \t]*([^;\s]+)/i.exec(eventValue)?.[1];
    const subscription = new Subscription(
      {
        transactions: this.parts.transactions,
        contact: `<sip:${this.parts.domain.name};transport=ws>`,
        newVia: () => this.parts.newVia(about.flow),
        document: (one, version) => this.#document(one, version),
        ended: (one) => {
          one.drop();
          this.#forget(one);
        },
      },
      {
        callId: request.callId,
        localTag: about.localTag,
        remoteTag: request.fromTag ?? '',
        local: `${request.value('to') ?? ''};tag=${about.localTag}`,
        remote: request.value('from') ?? '',
        target: about.target,
        flow: about.flow,
      },
      eventOf(request) as EventPackage,
      id === undefined ? '' : `;id=${id}`,
      about.subscriber,
      about.watched,
    );
    this.#subscriptions.set(key(request.callId, about.localTag), subscription);
    const watchers = this.#watchers.get(about.watched);
    if (watchers) watchers.add(subscription);
    else this.#watchers.set(about.watched, new Set([subscription]));
    return subscription;
  }

  #refresh(
    subscription: Subscription,
    request: SipRequest,
    seconds: number,
    respond: (response: SipResponse) => void,
  ): void {
    subscription.expiresAt = this.parts.clock.now() + seconds * 1000;
    const headers = [
      Header.of('Expires', String(seconds)),
      Header.of('Contact', `<sip:${this.parts.domain.name};transport=ws>`),
    ];
    respond(createResponse(request, 200, { headers, toTag: subscription.dialog.localTag }));
    if (seconds > 0) subscription.notify();
    else {
      subscription.terminate();
      this.#forget(subscription);
    }
  }

  #forget(subscription: Subscription): void {
    const { dialog, watched } = subscription;
    this.#subscriptions.delete(key(dialog.callId, dialog.localTag));
    const watchers = this.#watchers.get(watched);
    watchers?.delete(subscription);
    if (watchers?.size === 0) this.#watchers.delete(watched);
  }

  #toldPresence(user: string): ToldPresence {
    const { reachable, call } = this.devicePresence(user);
    const known = this.parts.presence?.of(user);
    const inCall = call === 'connected' || known?.inCall === true;
    if (!known) return { reachable, availability: reachable ? 'available' : 'offline', inCall };
    const { availability, note } = known;
    return { reachable, availability, inCall: inCall && availability !== 'offline', note };
  }

  #document({ event, watched, subscriber }: Subscription, version: number): Document {
    const { domain, calls } = this.parts;
    const entity = domain.addressOf(watched);
    switch (event) {
      case 'dialog':
        return {
          contentType: 'application/dialog-info+xml',
          text: dialogInfo({
            entity,
            version,
            legs: calls.legsOf(watched),
            own: subscriber === watched,
            addressOf: (user) => domain.addressOf(user),
          }),
        };
      case 'presence': {
        return { contentType: 'application/pidf+xml', text: pidf(entity, this.#toldPresence(watched)) };
      }
      case 'message-summary':
        return {
          contentType: 'application/simple-message-summary',
          text: messageSummary(entity, this.#messages.get(watched) ?? NO_MESSAGES),
        };
    }
  }
}

/** RFC 6665 §8.2.1: the package is the token before any parameter. */
function eventOf(request: SipRequest): string {
  return (request.value('event') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function key(callId: string, localTag: string | undefined): string {
  return `${callId}|${localTag ?? ''}`;
}
