import type { SipUri } from '../message/uri';
import type { Connection } from '../transport/connection';
import { Flow } from './flow';
import { contactKey, flowIdOf } from './flow-identity';

/** Contacts one connection may use at once; beyond it the longest unused are let go. */
const FLOWS_PER_CONNECTION = 32;

/** Every flow somebody carries or waits for. */
export class FlowTable {
  readonly #flows = new Map<string, Flow>();
  readonly #byContact = new Map<string, Flow>();
  readonly #unused = (flow: Flow): void => {
    this.#flows.delete(flow.id);
  };

  get size(): number {
    return this.#flows.size;
  }

  /** The flow of that id, carried or not. */
  get(id: string): Flow {
    let flow = this.#flows.get(id);
    if (!flow) {
      flow = new Flow(id, this.#unused);
      this.#flows.set(id, flow);
    }
    return flow;
  }

  /** The flow of that id if a connection carries it now. */
  carried(id: string): Flow | undefined {
    const flow = this.#flows.get(id);
    return flow?.carrier && flow;
  }

  /**
   * The flow a Contact leads to: a request may be addressed to a Contact itself, as an attended transfer
   * does (RFC 5589 §7.1). Whoever used the Contact first has it.
   */
  toContact(contact: SipUri): Flow | undefined {
    const flow = this.#byContact.get(contactKey(contact));
    return flow?.carrier && flow;
  }

  /**
   * The flow of a Contact of that user, who signed in on the connection: from now on he is reached there.
   */
  bindContact(connection: Connection, owner: string, contact: SipUri): Flow {
    const key = contactKey(contact);
    for (const [id, known] of connection.flows) {
      if (known.contact === key && known.owner === owner) return this.get(id);
    }
    return this.bind(connection, owner, flowIdOf(owner, contact), key);
  }

  /** `contact`: the key of the Contact; '' when only the flow is known. */
  bind(connection: Connection, owner: string, id: string, contact = ''): Flow {
    const flow = this.get(id);
    const previous = flow.bound;
    if (previous !== connection) {
      previous?.flows.delete(id);
      this.#makeRoom(connection);
      flow.carry(connection);
    }
    connection.flows.set(id, { owner, contact });
    if (contact !== '' && !this.#byContact.get(contact)?.carrier) this.#byContact.set(contact, flow);
    return flow;
  }

  /** The connection is gone: its flows wait for the client to come back. */
  release(connection: Connection): void {
    for (const id of [...connection.flows.keys()]) this.#unbind(connection, id);
  }

  #unbind(connection: Connection, id: string): void {
    const contact = connection.flows.get(id)?.contact;
    connection.flows.delete(id);
    const flow = this.#flows.get(id);
    if (!flow) return;
    if (contact !== undefined && this.#byContact.get(contact) === flow) this.#byContact.delete(contact);
    flow.drop();
  }

  #makeRoom(connection: Connection): void {
    if (connection.flows.size < FLOWS_PER_CONNECTION) return;
    for (const id of connection.flows.keys()) {
      if (!this.#flows.get(id)?.idle) continue;
      this.#unbind(connection, id);
      return;
    }
  }
}
