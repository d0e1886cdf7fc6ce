import { DOMAIN, type LoadClient } from './load-client';
import { message, SDP, type Heard } from './sip-texts';

/** Calls a pair has open at once. */
const CALLS_PER_PAIR = 4;
/** Past timers B and F (RFC 3261 §17.1) nothing comes any more: milliseconds. */
const LAST_ANSWER_MS = 35_000;

/**
 * Keeps calling: INVITE, 180, 200, ACK, BYE, 200, then the next. Every pair has a few calls open at any
 * time, so the server is never without work.
 */
export class CallLoad {
  #completed = 0;
  #failed = 0;
  #running = true;
  #numbered = 0;
  #open = 0;
  #idle: (() => void) | undefined;

  constructor(pairs: readonly (readonly [caller: LoadClient, callee: LoadClient])[]) {
    for (const [caller, callee] of pairs) {
      callee.receive = (heard) => {
        answer(callee, heard);
      };
      caller.receive = (heard) => {
        this.#hear(caller, callee, heard);
      };
      for (let call = 0; call < CALLS_PER_PAIR; call++) this.#call(caller, callee);
    }
  }

  /** Calls completed so far. */
  get completed(): number {
    return this.#completed;
  }

  /** Calls that were refused, or, once stopped, never answered to their end. */
  get failed(): number {
    return this.#failed;
  }

  /** Lets the open calls end and makes no more. What the server has forgotten is counted as failed. */
  async stop(): Promise<void> {
    this.#running = false;
    if (this.#open === 0) return;
    await new Promise<void>((resolve) => {
      const limit = setTimeout(resolve, LAST_ANSWER_MS);
      this.#idle = () => {
        clearTimeout(limit);
        resolve();
      };
    });
    this.#failed += this.#open;
  }

  #call(caller: LoadClient, callee: LoadClient): void {
    this.#open++;
    const id = `${caller.user}-${String(++this.#numbered)}`;
    caller.send(invite(caller, callee.user, id));
  }

  #hear(caller: LoadClient, callee: LoadClient, heard: Heard): void {
    const status = Number(heard.startLine.slice(8, 11));
    if (status < 200) return;
    if (heard.cseq.endsWith('INVITE') && status < 300) {
      for (const method of ['ACK', 'BYE']) caller.send(within(caller, heard, method));
      return;
    }
    this.#open--;
    if (status < 300) this.#completed++;
    else this.#failed++;
    if (this.#running) this.#call(caller, callee);
    else if (this.#open === 0) this.#idle?.();
  }
}

/** An INVITE of a call of its own, `id`. */
export function invite({ user, contact }: LoadClient, called: string, id: string): string {
  return message(
    [
      `INVITE sip:${called}@${DOMAIN} SIP/2.0`,
      `Via: SIP/2.0/WS ${user}.invalid;branch=z9hG4bKi${id}`,
      'Max-Forwards: 70',
      `From: "Load ${user}" <sip:${user}@${DOMAIN}>;tag=${id}`,
      `To: <sip:${called}@${DOMAIN}>`,
      `Call-ID: ${id}`,
      'CSeq: 1 INVITE',
      `Contact: <${contact};ob>`,
      'Allow: ACK,CANCEL,INVITE,MESSAGE,BYE,OPTIONS,INFO,NOTIFY,REFER,UPDATE',
      'Supported: outbound',
      'User-Agent: load',
      'Content-Type: application/sdp',
    ],
    SDP,
  );
}

/** A request within the dialog a 200 confirmed. */
function within(caller: LoadClient, ok: Heard, method: 'ACK' | 'BYE' | string): string {
  const id = ok.callId.slice(9);
  const target = /<([^>]+)>/.exec(ok.contact)?.[1] ?? '';
  return message([
    `${method} ${target} SIP/2.0`,
    `Via: SIP/2.0/WS ${caller.user}.invalid;branch=z9hG4bK${method}${id}`,
    ...ok.recordRoutes.map((route) => route.replace('Record-Route', 'Route')),
    'Max-Forwards: 70',
    ok.from,
    ok.to,
    ok.callId,
    `CSeq: ${method === 'ACK' ? '1' : '2'} ${method}`,
  ]);
}

function answer(callee: LoadClient, request: Heard): void {
  if (request.startLine.startsWith('INVITE')) {
    callee.send(response(callee, request, '180 Ringing'));
    callee.send(response(callee, request, '200 OK', SDP));
  } else if (request.startLine.startsWith('BYE')) callee.send(response(callee, request, '200 OK'));
}

/** What a callee answers. */
export function response(callee: LoadClient, request: Heard, status: string, body = ''): string {
  const tag = request.to.includes(';tag=') ? '' : `;tag=t${callee.user}`;
  return message(
    [
      `SIP/2.0 ${status}`,
      ...request.vias,
      ...request.recordRoutes,
      request.from,
      request.to + tag,
      request.callId,
      request.cseq,
      `Contact: <${callee.contact};ob>`,
      ...(body ? ['Content-Type: application/sdp'] : []),
    ],
    body,
  );
}
