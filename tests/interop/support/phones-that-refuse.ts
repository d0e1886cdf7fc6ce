import type { Invitation } from 'sip.js';
import type { SipSettings } from '../../../shared/api/settings-schema';
import { SipPhone } from '../../support/sip-phone';
import { DOMAIN, edgePasswordOf } from './edge';

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

export function busyPhone(account: Account): Promise<SipPhone> {
  return SipPhone.open(account, (invitation) => invitation.reject({ statusCode: 486 }));
}

/** How long an announcement lasts. */
const ANNOUNCEMENT_MS = 1_500;

/** Gives the caller sound with "ringing" (183 with a description), as exchanges announce why they refuse. */
export function announcingPhone(account: Account): Promise<SipPhone> {
  return SipPhone.open(account, async (invitation: Invitation) => {
    await invitation.progress({
      statusCode: 183,
      body: { contentType: 'application/sdp', body: ANNOUNCEMENT },
    });
    setTimeout(() => {
      void invitation.reject({ statusCode: 480 });
    }, ANNOUNCEMENT_MS);
  });
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
