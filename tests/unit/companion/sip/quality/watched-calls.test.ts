import { resultOf, talking, twoTelephones, until, virtualTime, type Telephone } from '../support/telephones';

virtualTime();

/** The figures that a connection reports, as a test lets them run: one packet every 20 ms. */
class Sound {
  arriving = true;
  private packets = 0;
  private readonly timer = setInterval(() => {
    if (this.arriving) this.packets += 1;
  }, 20);

  constructor({ connection }: Telephone) {
    connection.connectionState = 'connected';
    connection.getStats = () => Promise.resolve(new Map<string, unknown>(this.report()));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private report(): [string, unknown][] {
    const stream = { type: 'inbound-rtp', kind: 'audio', packetsReceived: this.packets, packetsLost: 0 };
    return [['I', { ...stream, jitter: 0.002 }]];
  }
}

/** Virtual time that passes whatever happens. */
const passing = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

async function story() {
  const { network, amira, bruno } = await twoTelephones();
  await talking(amira, bruno);
  const sound = new Sound(amira);
  const theirs = new Sound(bruno);
  await until(() => amira.call.quality?.score !== undefined, 'a score');
  // As far as the signalling tells, a well call makes no offers.
  const offers = (): number => network.count('INVITE');
  const end = (): void => {
    sound.stop();
    theirs.stop();
  };
  return { network, amira, bruno, sound, offers, end };
}

describe('a call whose quality is watched', () => {
  it('has a score while it is good, and publishes nothing more as long as it stays so', async () => {
    const { amira, offers, end } = await story();
    expect(amira.call.quality).toEqual({ score: 4.4, warnings: [] });
    const { revision } = amira.state;
    const before = offers();
    await passing(60_000);
    expect(amira.state.revision).toBe(revision);
    expect(offers()).toBe(before);
    end();
  });

  it('is mended by another path within three seconds of the last packet, before its user asks', async () => {
    const { amira, sound, offers, end } = await story();
    const before = offers();
    const path = amira.connection.generation;
    sound.arriving = false;
    await passing(3_050);
    expect(amira.call.quality).toEqual({ score: 1, warnings: ['nothing-received'] });
    await until(() => offers() > before, 'an offer');
    expect(amira.connection.generation).toBe(path + 1);
    sound.arriving = true;
    await until(() => amira.call.quality?.warnings.length === 0, 'sound again');
    end();
  });

  it('is mended at once when its own connection was cut and nothing is heard since: another network', async () => {
    const { network, amira, sound, end } = await story();
    const path = amira.connection.generation;
    sound.arriving = false;
    network.sockets[0]?.close();
    await until(() => amira.state.registration !== 'registered', 'cut');
    await until(() => amira.state.registration === 'registered', 'back');
    const back = Date.now();
    await until(() => amira.connection.generation > path, 'a new path');
    expect(Date.now() - back).toBeLessThan(500);
    end();
  });

  it('is left alone when its own connection was cut and the other is still heard', async () => {
    const { network, amira, offers, end } = await story();
    const before = offers();
    network.sockets[0]?.close();
    await until(() => amira.state.registration !== 'registered', 'cut');
    await until(() => amira.state.registration === 'registered', 'back');
    await passing(5_000);
    expect(offers()).toBe(before);
    end();
  });

  it('is tried twice; then the warning stays, and the peer is left in peace', async () => {
    const { amira, sound, end } = await story();
    const path = amira.connection.generation;
    sound.arriving = false;
    await passing(60_000);
    expect(amira.connection.generation).toBe(path + 2);
    expect(amira.call.quality?.warnings).toEqual(['nothing-received']);
    sound.arriving = true;
    await passing(15_000);
    sound.arriving = false;
    await passing(4_000);
    expect(amira.connection.generation).toBe(path + 3);
    end();
  });

  it('waits with that until the server can be reached', async () => {
    const { network, amira, sound, end } = await story();
    const path = amira.connection.generation;
    network.kill();
    await until(() => amira.state.registration !== 'registered', 'server away');
    sound.arriving = false;
    await passing(6_000);
    expect(amira.connection.generation).toBe(path);
    expect(amira.call.quality?.warnings).toEqual(['nothing-received']);
    network.restart();
    await until(() => amira.connection.generation > path, 'a new path');
    end();
  });

  it('has none while it is held, from here or there, and no path is looked for', async () => {
    const { amira, bruno, sound, end } = await story();
    const path = amira.connection.generation;
    await resultOf(bruno.hold(true));
    sound.arriving = false;
    await passing(10_000);
    expect([amira.call.remoteHold, amira.call.quality]).toEqual([true, undefined]);
    await resultOf(bruno.hold(false));
    await resultOf(amira.hold(true));
    await passing(10_000);
    expect([amira.call.state, amira.call.quality]).toEqual(['held', undefined]);
    expect(amira.connection.generation).toBe(path);
    sound.arriving = true;
    await resultOf(amira.hold(false));
    await until(() => amira.call.quality?.score === 4.4, 'a score again');
    end();
  });
});
