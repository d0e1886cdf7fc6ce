import { invite, response } from './call-load';
import { GROUP, memberNames } from './group';
import { DOMAIN, LoadClient } from './load-client';
import { message } from './sip-texts';

/** Calls the group so often; how long after the first telephone the last one rang, each time, in ms. */
export async function spreadOfGroupCalls(url: string, calls: number): Promise<readonly number[]> {
  const caller = await LoadClient.open('caller', url);
  const members = await Promise.all(memberNames.map((name) => LoadClient.open(name, url)));
  try {
    for (const client of [caller, ...members]) await client.register();
    const spreads: number[] = [];
    for (let call = 0; call < calls; call++) {
      spreads.push(await spreadOf(caller, members, `group-call-${String(call)}`));
    }
    return spreads;
  } finally {
    for (const client of [caller, ...members]) client.close();
  }
}

/** One call: it rings at every member, and when it did, all are busy. */
async function spreadOf(caller: LoadClient, members: readonly LoadClient[], id: string): Promise<number> {
  const rang: number[] = [];
  await new Promise<void>((resolve) => {
    const busy: (() => void)[] = [];
    for (const member of members) {
      member.receive = (heard) => {
        if (!heard.startLine.startsWith('INVITE')) return;
        rang.push(performance.now());
        member.send(response(member, heard, '180 Ringing'));
        busy.push(() => {
          member.send(response(member, heard, '486 Busy Here'));
        });
        if (busy.length === members.length) for (const answer of busy) answer();
      };
    }
    caller.receive = ({ startLine, vias, from, to, callId }) => {
      if (Number(startLine.slice(8, 11)) < 300) return;
      const [via = ''] = vias;
      const cseq = 'CSeq: 1 ACK';
      caller.send(
        message([`ACK sip:${GROUP}@${DOMAIN} SIP/2.0`, via, 'Max-Forwards: 70', from, to, callId, cseq]),
      );
      resolve();
    };
    caller.send(invite(caller, GROUP, id));
  });
  return Math.max(...rang) - Math.min(...rang);
}
