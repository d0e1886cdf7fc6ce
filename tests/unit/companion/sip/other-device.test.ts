import { readDialogInfo } from '../../../../companion/sip/dialog-info';
import { InMemoryNetwork } from './support/in-memory-network';
import { register, resultOf, talking, Telephone, until, virtualTime } from './support/telephones';

virtualTime();

/** Amira talks to Bruno from her office, and is registered at home as well. */
async function story(media: 'audio' | 'video' = 'audio') {
  const network = new InMemoryNetwork();
  const office = new Telephone('201', network, { epoch: 'epoch-office' });
  const bruno = new Telephone('202', network);
  const home = new Telephone('201', network, { epoch: 'epoch-home' });
  await register(office, bruno);
  await talking(office, bruno, media);
  await register(home);
  return { network, office, home, bruno };
}

describe('a call brought here from another device', () => {
  it('goes on here, its peer notices nothing, and the other device says where it went', async () => {
    const { office, home, bruno } = await story();
    const atBruno = bruno.call;
    const pulled = await resultOf(home.ask({ kind: 'pull' }));
    expect(pulled).toMatchObject({ ok: true, callId: home.call.id });
    await until(() => home.call.state === 'connected', 'here');
    await until(() => office.call.state === 'ended', 'not there any more');
    expect(home.call.remote).toEqual({ number: '202', name: 'Person 202' });
    expect(office.call.endReason).toBe('replaced');
    expect(bruno.calls).toEqual([atBruno]);
    await resultOf(home.hangUp());
    await until(() => bruno.call.state === 'ended', 'the end');
  });

  it('comes without its pictures', async () => {
    const { home, bruno } = await story('video');
    await resultOf(home.ask({ kind: 'pull' }));
    await until(() => home.call.state === 'connected', 'here');
    const none = { offered: false, sending: false, receiving: false };
    expect([home.call.video, bruno.call.video]).toEqual([none, none]);
    expect(home.camera.given).toHaveLength(0);
  });

  it('must be at another device: one’s own is not brought', async () => {
    const { network, office, home, bruno } = await story();
    expect(await resultOf(office.ask({ kind: 'pull' }))).toMatchObject({
      ok: false,
      code: 'nothing-to-pull',
    });
    await resultOf(bruno.hangUp());
    await until(() => office.call.state === 'ended', 'over');
    expect(await resultOf(home.ask({ kind: 'pull' }))).toMatchObject({ ok: false, code: 'nothing-to-pull' });
    // Nothing is left to be told about at the switch.
    await jest.advanceTimersByTimeAsync(1_000);
    expect(
      network.sent.filter((message) => /^Expires: 0/im.test(message) && message.startsWith('SUBSCRIBE')),
    ).toHaveLength(2);
  });

  it('is asked for by its code where the PBX knows no Replaces', async () => {
    const network = new InMemoryNetwork();
    const home = new Telephone('201', network, { pullCode: '*11' });
    await register(home);
    await resultOf(home.ask({ kind: 'pull' }));
    expect(network.sent.some((message) => message.startsWith('INVITE sip:*11@calls.test'))).toBe(true);
    expect(network.sent.some((message) => /^Event: dialog/im.test(message))).toBe(false);
  });

  it('cannot be brought where the PBX does not tell of dialogs', async () => {
    const { network, home } = await story();
    network.tap = (message, from) =>
      from === 'client' ? message.replace(/^Event: dialog/im, 'Event: unheard-of') : message;
    expect(await resultOf(home.ask({ kind: 'pull' }))).toMatchObject({ ok: false, code: 'not-supported' });
  });
});

describe('a call moved to another device', () => {
  it('rings there and not here, goes on until it is answered, and ends here then', async () => {
    const { network, office, home, bruno } = await story();
    expect(await resultOf(office.ask({ kind: 'move', callId: office.call.id }))).toMatchObject({ ok: true });
    const refer = network.sent.find((message) => message.startsWith('REFER '));
    expect(refer).toMatch(/^Refer-To: <sip:201@calls\.test>/im);
    expect(refer).toMatch(/^Referred-By: <sip:201@calls\.test>/im);

    await until(() => home.calls.length === 1, 'rings at home');
    expect(office.calls).toHaveLength(1);
    await until(() => office.call.transfer?.stage === 'ringing', 'told');
    expect(office.call.state).toBe('connected');
    expect(await resultOf(office.ask({ kind: 'move', callId: office.call.id }))).toMatchObject({
      ok: false,
      code: 'already-running',
    });
    await resultOf(home.answer());
    await until(() => office.call.state === 'ended', 'gone here');
    expect(office.call.endReason).toBe('replaced');
    expect(home.call).toMatchObject({ state: 'connected', remote: { number: '202' } });
    await until(() => bruno.calls.filter(({ state }) => state !== 'ended').length === 1, 'one call is left');
  });

  it('stays here when nobody answers there, and rings here again when it is over', async () => {
    const { office, home, bruno } = await story();
    const move = () => resultOf(office.ask({ kind: 'move', callId: office.call.id }));
    await move();
    await until(() => home.calls.length === 1, 'rings at home');
    await resultOf(home.ask({ kind: 'decline', callId: home.call.id }));
    await until(() => office.call.transfer?.stage === 'failed', 'told');
    await until(() => bruno.calls[0]?.state === 'connected', 'talking here');
    expect(office.call.state).toBe('connected');
    // The peer's other calls are not those of a move that is over.
    await resultOf(bruno.dial('201'));
    await until(() => office.calls.length === 2, 'rings here as well');
  });

  it('needs another device, and a peer that takes part', async () => {
    const network = new InMemoryNetwork();
    const office = new Telephone('201', network);
    const bruno = new Telephone('202', network);
    await register(office, bruno);
    await talking(office, bruno);
    const move = () => resultOf(office.ask({ kind: 'move', callId: office.call.id }));
    expect(await move()).toMatchObject({ ok: false, code: 'no-other-device' });
    expect(network.count('REFER')).toBe(0);

    await register(new Telephone('201', network, { epoch: 'epoch-home' }));
    network.tap = (message, from) =>
      from === 'server' ? message.replace(/^SIP\/2\.0 202 .*/, 'SIP/2.0 603 Decline') : message;
    expect(await move()).toMatchObject({ ok: false, code: 'transfer-refused' });
    expect(office.calls[0]).toMatchObject({ state: 'connected' });
  });
});

describe('what a PBX tells of a user’s calls', () => {
  const dialog = (attributes: string, content: string): string =>
    `<?xml version="1.0"?><dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" state="full">` +
    `<dialog id="a" ${attributes}>${content}</dialog></dialog-info>`;
  const names = 'call-id="c&amp;1@h" local-tag="l" remote-tag="r" direction="initiator"';
  const peer = '<remote><identity display="Bruno &quot;B&quot;">sip:202@calls.test</identity>';

  it('is read with the Contact of the other side where it is there', () => {
    const content = `<state>confirmed</state>${peer}<target uri="sip:x1@x2.invalid;transport=ws"/></remote>`;
    expect(readDialogInfo(dialog(names, content))).toEqual([
      {
        dialog: { callId: 'c&1@h', localTag: 'l', remoteTag: 'r' },
        peer: 'sip:x1@x2.invalid;transport=ws',
        peerName: 'Bruno "B"',
      },
    ]);
  });

  it('is read with prefixes, and several at a time', () => {
    const one = `<d:dialog id="1" ${names}><d:state event="x">confirmed</d:state><d:remote><d:identity>sip:202@calls.test</d:identity></d:remote></d:dialog>`;
    expect(readDialogInfo(one + one)).toHaveLength(2);
  });

  it.each([
    ['one that rings', dialog(names, `<state>early</state>${peer}</remote>`)],
    ['one without tags', dialog('call-id="c"', `<state>confirmed</state>${peer}</remote>`)],
    ['one with nobody at the other end', dialog(names, '<state>confirmed</state>')],
    ['no XML', 'nonsense <dialog'],
    ['too much', dialog(names, `<state>confirmed</state>${peer}</remote>${' '.repeat(70_000)}`)],
  ])('and counts for nothing when it is %s', (_what, xml) => {
    expect(readDialogInfo(xml)).toEqual([]);
  });
});
