import { MeetingHouse } from './support/meeting-house';

describe('a meeting in a room', () => {
  let house: MeetingHouse;

  beforeEach(() => {
    house = new MeetingHouse();
  });

  it('waits with music until its owner comes, who is asked for nothing', async () => {
    const bruno = await house.call('bruno');
    expect(bruno.media.noted).toEqual(['hears prompt']);
    bruno.media.press('2222#');
    expect(bruno.media.noted.slice(1)).toEqual(['waiting']);
    const amira = await house.call('amira');
    expect(amira.media.noted).toEqual(['floor']);
    expect(bruno.media.noted.at(-1)).toBe('floor');
    const guest = await house.call('guest');
    expect(guest.media.noted).toEqual(['floor']);
    expect(house.focus.announced).toEqual(['entered', 'entered']);
    expect(house.agent.metrics()).toEqual({ meetings: 1, participants: 3 });
  });

  it('begins with whoever has the moderator’s PIN, told by signalling as well', async () => {
    const { agent, dialog, media } = await house.call('chloe');
    for (const key of '1111#') {
      const body = `Signal=${key}\r\n`;
      const info = agent.compose('INFO', dialog.target, {
        from: dialog.local,
        to: dialog.remote,
        callId: dialog.callId,
        headers: ['Content-Type: application/dtmf-relay'],
      });
      agent.raw(info.replace('Content-Length: 0', `Content-Length: ${String(body.length)}`) + body);
    }
    expect(media.noted).toEqual(['hears prompt', 'floor']);
  });

  it('forgives two wrong PINs and no third', async () => {
    const { agent, media } = await house.call('bruno');
    media.press('9#22*1#');
    expect(media.noted).toEqual([
      'hears prompt',
      'hears wrong',
      'hears prompt',
      'hears wrong',
      'hears prompt',
    ]);
    media.press('#');
    house.world.settle();
    expect(agent.request('BYE').header('reason')).toBe('SIP;cause=403;text="PIN refused"');
    expect(media.noted.at(-1)).toBe('left');
    expect(house.agent.metrics()).toEqual({ meetings: 0, participants: 0 });
  });

  it('waits half a minute for a PIN', async () => {
    const { agent } = await house.call('bruno');
    house.world.pass(29_000);
    expect(agent.inbox.some(({ method }) => method === 'BYE')).toBe(false);
    house.world.pass(1_000);
    expect(agent.request('BYE').header('reason')).toContain('PIN refused');
  });

  it('lets nobody try PINs over many calls', async () => {
    for (let call = 0; call < 3; call++) (await house.call('bruno')).media.press('1#2#3#');
    await house.settle();
    expect(await house.dial('bruno')).toBe(403);
    expect(await house.dial('bruno', '8202')).toBe(200);
    (await house.call('chloe')).media.press('2222#');
    house.world.pass(16 * 60_000);
    expect(await house.dial('bruno')).toBe(200);
  });

  it('goes on for two minutes without a moderator, and not longer', async () => {
    const amira = await house.call('amira');
    const guest = await house.call('guest');
    amira.agent.within(amira.dialog, 'BYE');
    expect(house.focus.announced.at(-1)).toBe('left');
    house.world.pass(119_000);
    const again = await house.call('amira');
    house.world.pass(5_000);
    again.agent.within(again.dialog, 'BYE');
    house.world.pass(119_000);
    expect(guest.agent.inbox.some(({ method }) => method === 'BYE')).toBe(false);
    house.world.pass(1_000);
    expect(guest.agent.request('BYE').header('reason')).toBe('SIP;cause=200;text="Meeting ended"');
    expect(house.agent.metrics()).toEqual({ meetings: 0, participants: 0 });
  });

  it('ends with the last, while somebody at the door stays there', async () => {
    const amira = await house.call('amira');
    const bruno = await house.call('bruno');
    amira.agent.within(amira.dialog, 'BYE');
    bruno.media.press('2222#');
    expect(bruno.media.noted).toEqual(['hears prompt', 'waiting']);
  });

  it('takes its participant back after a reload, in the same role and unheard', async () => {
    await house.call('guest');
    const amira = await house.call('amira');
    const { dialog } = amira;
    const tag = (text: string): string => /;tag=([^;>]+)/.exec(text)?.[1] ?? '';
    const header = `Replaces: ${dialog.callId};to-tag=${tag(dialog.remote)};from-tag=${tag(dialog.local)}`;
    const announced = house.focus.announced.length;
    const again = await house.call('amira', '8201', { headers: [header] });
    expect(again.media.noted).toEqual(['floor']);
    expect(amira.media.noted.at(-1)).toBe('left');
    expect(house.focus.announced).toHaveLength(announced);
    expect(house.agent.metrics().participants).toBe(2);
  });

  it('does not make a moderator of whoever is handed a moderator’s call', async () => {
    const amira = await house.call('amira');
    const { dialog } = amira;
    const tag = (text: string): string => /;tag=([^;>]+)/.exec(text)?.[1] ?? '';
    const header = `Replaces: ${dialog.callId};to-tag=${tag(dialog.remote)};from-tag=${tag(dialog.local)}`;
    const bruno = await house.call('bruno', '8201', { headers: [header] });
    expect(bruno.media.noted).toEqual(['floor']);
    expect(amira.agent.request('BYE').header('reason')).toBeUndefined();
    house.world.pass(120_000);
    expect(bruno.agent.request('BYE').header('reason')).toContain('Meeting ended');
  });

  it('says so when the engine breaks, and refuses while there is none', async () => {
    const amira = await house.call('amira');
    amira.media.listener.failed();
    house.world.settle();
    expect(amira.agent.request('BYE').header('reason')).toBe('SIP;cause=500;text="Conference failed"');
    house.focus.broken = true;
    expect(await house.dial('amira')).toBe(503);
    expect(amira.agent.last().header('retry-after')).toBe('5');
  });

  it('lets go of whoever is not heard of any more', async () => {
    const amira = await house.call('amira');
    amira.media.listener.lost();
    house.world.settle();
    expect(amira.agent.request('BYE').header('reason')).toContain('No media');
    expect(house.agent.metrics().participants).toBe(0);
  });

  it('refuses what cannot be mixed, and changes nothing when that comes later', async () => {
    expect(await house.dial('amira', '8201', { body: 'odd' })).toBe(488);
    const { agent, dialog } = await house.call('amira');
    agent.within(dialog, 'INVITE', { body: 'odd' });
    await house.settle();
    expect(agent.last().status).toBe(488);
    expect(house.agent.metrics().participants).toBe(1);
  });

  it('is full at some time: for all, by rooms, and for one caller', async () => {
    house = new MeetingHouse({ maxParticipants: 5, maxRooms: 1 });
    await house.call('amira');
    expect(await house.dial('bruno', '8202')).toBe(503);
    for (let call = 0; call < 3; call++) await house.call('amira');
    expect(await house.dial('amira')).toBe(486);
    await house.call('guest');
    expect(await house.dial('chloe')).toBe(486);
    expect(house.person('chloe').last().header('retry-after')).toBe('60');
  });

  it('is not called twenty-one times a minute by one user', async () => {
    for (let call = 0; call < 20; call++) {
      const { agent, dialog } = await house.call('amira');
      agent.within(dialog, 'BYE');
    }
    expect(await house.dial('amira')).toBe(503);
    expect(await house.dial('guest')).toBe(200);
  });

  it('sends everybody home when the server ends', async () => {
    const amira = await house.call('amira');
    const bruno = await house.call('bruno');
    house.agent.close();
    house.world.settle();
    for (const { agent } of [amira, bruno]) {
      expect(agent.request('BYE').header('reason')).toContain('Meeting ended');
    }
  });

  it('is hung up on before it was answered without a trace', async () => {
    const amira = house.person('amira');
    const invite = amira.invite('8201');
    amira.cancel(invite);
    await house.settle();
    expect(amira.last().status).toBe(487);
    expect(house.focus.attendees.at(-1)?.noted).toEqual(['left']);
    expect(house.agent.metrics()).toEqual({ meetings: 0, participants: 0 });
  });
});
