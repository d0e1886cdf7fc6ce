import { ClientSocket, InMemoryNetwork } from './support/in-memory-network';
import { register, resultOf, talking, Telephone, until, virtualTime } from './support/telephones';

virtualTime();

/** Two switches that share their key, as two of one installation do, and who goes to which. */
class Installation {
  readonly first = new InMemoryNetwork();
  readonly second = new InMemoryNetwork();
  /** Addresses asked for so far. */
  readonly asked: string[] = [];
  /** The first one's machine is gone: nobody even refuses. */
  silent = false;

  telephone(number: string): Telephone {
    return new Telephone(number, this.first, {
      settings: {
        servers: ['ws://first.test/sip', 'ws://second.test/sip'],
        domain: 'calls.test',
        userName: number,
        authorizationUser: number,
        password: `${number}-secret`,
        displayName: `Person ${number}`,
      },
      createWebSocket: (url) => {
        this.asked.push(url);
        if (url.includes('second')) return this.second.createWebSocket();
        if (this.silent) return new ClientSocket(this.first) as unknown as WebSocket;
        return this.first.createWebSocket();
      },
    });
  }

  /** How many clients have registered so far at each. */
  get registers(): readonly number[] {
    return [this.first, this.second].map((network) => network.count('REGISTER'));
  }
}

const isRegistered = (...telephones: readonly Telephone[]) =>
  telephones.every(({ state }) => state.registration === 'registered');

/** Lets a loss be noticed, and returns how long it takes until all are registered again, in ms. */
async function failOver(...telephones: readonly Telephone[]): Promise<number> {
  const since = Date.now();
  await until(() => !isRegistered(...telephones), 'noticed');
  await until(() => isRegistered(...telephones), 'registered at the other server');
  return Date.now() - since;
}

describe('a preferred server that is lost', () => {
  it('gives way to the second within 5 s, and the conversation goes on and can be held and ended there', async () => {
    const installation = new Installation();
    const [amira, bruno] = [installation.telephone('201'), installation.telephone('202')];
    await register(amira, bruno);
    await talking(amira, bruno);
    const id = amira.call.id;
    installation.first.kill();
    expect(await failOver(amira, bruno)).toBeLessThan(5_000);
    expect([amira.call.state, bruno.call.state]).toEqual(['connected', 'connected']);
    expect(await resultOf(amira.hold(true))).toMatchObject({ ok: true });
    expect(bruno.call.remoteHold).toBe(true);
    await resultOf(bruno.hangUp());
    await until(() => amira.call.state === 'ended', 'the end');
    expect(amira.call).toMatchObject({ id, endReason: 'remote-hung-up' });
  });

  it('gives way as soon when its machine does not even refuse', async () => {
    const installation = new Installation();
    const amira = installation.telephone('201');
    await register(amira);
    installation.silent = true;
    installation.first.kill();
    expect(await failOver(amira)).toBeLessThan(5_000);
    expect(installation.asked).toEqual(['first', 'first', 'second'].map((name) => `ws://${name}.test/sip`));
  });

  it('gives way within 5 s as well when it dies without a word and its sockets stay open', async () => {
    const installation = new Installation();
    const [amira, bruno] = [installation.telephone('201'), installation.telephone('202')];
    await register(amira, bruno);
    await talking(amira, bruno);
    for (const pause of [0, 700, 1_400, 2_100]) {
      await jest.advanceTimersByTimeAsync(60_000 + pause);
      expect(isRegistered(amira, bruno)).toBe(true);
    }
    installation.silent = true;
    for (const socket of installation.first.sockets) socket.silent = true;
    expect(await failOver(amira, bruno)).toBeLessThan(5_000);
    expect([amira.call.state, bruno.call.state]).toEqual(['connected', 'connected']);
    await resultOf(amira.hangUp());
    await until(() => bruno.call.state === 'ended', 'told at the second server');
  });

  it('stays when only the connection to it had died', async () => {
    const installation = new Installation();
    const amira = installation.telephone('201');
    await register(amira);
    for (const socket of installation.first.sockets) socket.silent = true;
    expect(await failOver(amira)).toBeLessThan(5_000);
    expect(installation.asked).not.toContain('ws://second.test/sip');
  });

  it('is not left because the page was too busy to read what it said', async () => {
    const installation = new Installation();
    const amira = installation.telephone('201');
    await register(amira);
    let held: (() => void)[] | undefined = [];
    installation.first.tap = (message, from, client) => {
      if (from === 'client' || !held) return message;
      held.push(() => {
        client.receive(message);
      });
      return undefined;
    };
    await until(() => (held?.length ?? 0) > 0, 'asked, and answered');
    // A second in which nothing at all runs: the timers that were due come first, then what has arrived.
    jest.setSystemTime(Date.now() + 3_000);
    await jest.advanceTimersByTimeAsync(1_500);
    const waiting = held;
    held = undefined;
    for (const read of waiting) read();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(isRegistered(amira)).toBe(true);
    expect(installation.asked).toHaveLength(1);
  });

  it('is returned to once it has been stable for a while', async () => {
    const installation = new Installation();
    const amira = installation.telephone('201');
    await register(amira);
    installation.first.kill();
    await failOver(amira);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(isRegistered(amira)).toBe(true);

    installation.first.restart();
    const [before] = installation.registers;
    await jest.advanceTimersByTimeAsync(15_000);
    expect(installation.registers[0]).toBe(before);
    await until(() => installation.registers[0] !== before, 'home again');
    await until(() => isRegistered(amira), 'registered there');
    const connections = installation.asked.length;
    await jest.advanceTimersByTimeAsync(300_000);
    expect(installation.asked).toHaveLength(connections);
  });

  it('is not returned to before the calls have ended', async () => {
    const installation = new Installation();
    const [amira, bruno] = [installation.telephone('201'), installation.telephone('202')];
    await register(amira, bruno);
    await talking(amira, bruno);
    installation.first.kill();
    await failOver(amira, bruno);
    installation.first.restart();
    const [before] = installation.registers;
    await jest.advanceTimersByTimeAsync(120_000);
    expect(installation.registers[0]).toBe(before);
    await resultOf(amira.hangUp());
    await until(() => amira.calls.length === 0 && installation.registers[0] !== before, 'home again');
  });

  it('that comes and goes is tried less and less eagerly, and never costs the registration for long', async () => {
    const installation = new Installation();
    const amira = installation.telephone('201');
    await register(amira);
    const stays: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      installation.first.kill();
      await failOver(amira);
      installation.first.restart();
      const since = Date.now();
      const [before] = installation.registers;
      for (let passed = 0; installation.registers[0] === before && passed < 600; passed += 1) {
        await jest.advanceTimersByTimeAsync(1_000);
      }
      stays.push(Date.now() - since);
      await until(() => isRegistered(amira), 'home again');
    }
    const [first = 0, second = 0, third = 0] = stays;
    expect(second).toBeGreaterThan(1.5 * first);
    expect(third).toBeGreaterThan(1.5 * second);
  });
});
