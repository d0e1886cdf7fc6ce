import type { Invitation } from 'sip.js';
import type { SipSettings } from '../../../shared/api/settings-schema';
import { eventually } from '../../support/eventually';
import { SipPhone } from '../../support/sip-phone';
import { DOMAIN, edgePasswordOf } from './edge';
import type { Refuser } from './refuser';

type Account = Omit<SipSettings, 'displayName'>;

/** How a telephone registers with an edge. */
export function edgeAccount(url: string, user: string): Account {
  return {
    servers: [url],
    domain: DOMAIN,
    userName: user,
    authorizationUser: user,
    password: edgePasswordOf(user),
  };
}

/** A telephone of sip.js: announces as exchanges do, by 183 with a description, or is busy. */
export class RefusingPhone implements Refuser {
  readonly number: string;
  private behaviour: Parameters<Refuser['behave']>[0] = 'busy';
  private caller: Invitation | undefined;
  private phone: SipPhone | undefined;

  private constructor(
    { userName }: Account,
    readonly named: string,
  ) {
    this.number = userName;
  }

  /** `named`: what Amira reads when she has dialled it. */
  static async open(account: Account, named: string): Promise<RefusingPhone> {
    const refusing = new RefusingPhone(account, named);
    refusing.phone = await SipPhone.open(account, (invitation) => refusing.react(invitation));
    return refusing;
  }

  behave(how: Parameters<Refuser['behave']>[0]): void {
    this.behaviour = how;
    this.caller = undefined;
  }

  async announced(): Promise<void> {
    await eventually(
      'a call is announced to',
      () => this.caller !== undefined,
      (known) => known,
    );
  }

  refuse(): string {
    void this.caller?.reject({ statusCode: 480 });
    return 'No answer';
  }

  async close(): Promise<void> {
    await this.phone?.close();
  }

  private async react(invitation: Invitation): Promise<void> {
    if (this.behaviour === 'busy') {
      await invitation.reject({ statusCode: 486 });
      return;
    }
    await invitation.progress({
      statusCode: 183,
      body: { contentType: 'application/sdp', body: ANNOUNCEMENT },
    });
    this.caller = invitation;
  }
}

const ANNOUNCEMENT = [
  'v=0',
  'o=- 1 1 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 0',
  'c=IN IP4 127.0.0.1',
  `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => '00').join(':')}`,
  'a=setup:active',
  'a=ice-ufrag:abcd',
  `a=ice-pwd:${'e'.repeat(24)}`,
  'a=mid:0',
  'a=rtcp-mux',
  'a=sendrecv',
  '',
].join('\r\n');
