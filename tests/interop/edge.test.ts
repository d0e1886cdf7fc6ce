import { Opened } from '../support/opened';
import { SipPhone } from '../support/sip-phone';
import { DOMAIN, Edge } from './support/edge';
import { edgeAccount } from './support/refusing-phone';

describe('Kamailio as the edge', () => {
  const opened = new Opened();
  afterAll(() => opened.close());

  it('says who calls, whatever they say of themselves', async () => {
    const edge = opened.add(await Edge.start({ users: ['201', '202'] }));
    const called: string[] = [];
    opened.add(
      await SipPhone.open(edgeAccount(edge.url, '201'), (invitation) => {
        called.push(...invitation.request.getHeaders('P-Asserted-Identity'));
        return invitation.reject({ statusCode: 486 });
      }),
    );
    const caller = opened.add(
      await SipPhone.open(edgeAccount(edge.url, '202'), (invitation) => invitation.reject()),
    );
    const forged = `P-Asserted-Identity: "Mallory" <sip:203@${DOMAIN}>`;
    expect(await caller.call(`sip:201@${DOMAIN}`, [forged])).toBe(486);
    expect(called).toEqual([`<sip:202@${DOMAIN}>`]);
  });
});
