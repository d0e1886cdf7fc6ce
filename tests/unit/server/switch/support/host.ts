import type { LocalAgent, LocalCall, LocalCallHandler, LocalParty } from '../../../../../server/switch';

/** Somebody within the server, who keeps what calls until a test says what becomes of it. */
export class Host implements LocalAgent {
  readonly calls: LocalCall[] = [];
  readonly noted: string[] = [];
  /** What another description is answered with. */
  next: Promise<string | undefined> = Promise.resolve('v=0 again\r\n');
  /** What it does at once. */
  onCall: (call: LocalCall) => void = () => undefined;

  constructor(private readonly parties: readonly LocalParty[]) {}

  partyOf(user: string): LocalParty | undefined {
    return this.parties.find(({ number }) => number === user);
  }

  called(call: LocalCall): LocalCallHandler {
    this.calls.push(call);
    this.onCall(call);
    return {
      renegotiate: (offer) => {
        this.noted.push(`described ${offer.trim()}`);
        return this.next;
      },
      key: (key) => this.noted.push(`key ${key}`),
      ended: () => this.noted.push('ended'),
    };
  }

  /** The last call. */
  get call(): LocalCall {
    const call = this.calls.at(-1);
    if (!call) throw new Error('nobody called');
    return call;
  }
}
