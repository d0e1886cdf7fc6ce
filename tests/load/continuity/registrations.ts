import { WebSocket as NodeSocket } from 'ws';
import { SipEndpoint } from '../../../companion/sip/sip-endpoint';
import { NetworkLine } from '../../support/network-line';
import { FakeSource } from '../../unit/companion/sip/support/fake-media';
import { FakeWebRtc } from '../../unit/companion/sip/support/fake-peer-connection';
import { quietLog } from '../../unit/companion/sip/support/quiet-log';
import { DOMAIN, passwordOf, startSmallSwitch } from './small-switch';

/** A companion's telephone as it stands, over real sockets; it has no calls, and so no media. */
function telephone(servers: readonly string[]): SipEndpoint {
  return new SipEndpoint({
    settings: {
      servers: [...servers],
      domain: DOMAIN,
      userName: '201',
      authorizationUser: '201',
      password: passwordOf('201'),
      displayName: 'Amira',
    },
    iceServers: [],
    microphone: new FakeSource('audio'),
    camera: new FakeSource('video'),
    epoch: crypto.randomUUID(),
    webRtc: new FakeWebRtc(),
    createWebSocket: (url, protocol) => {
      const socket = new NodeSocket(url, protocol);
      // A browser tells a failure by closing alone; here it would end the process.
      socket.on('error', () => undefined);
      return socket as unknown as WebSocket;
    },
    log: quietLog,
  });
}

/** When the endpoint's registration next is, or is no more, in ms of `performance.now()`. */
function moment(endpoint: SipEndpoint, registered: boolean): Promise<number> {
  return new Promise((resolve) => {
    let release: () => void = () => undefined;
    const look = (): void => {
      if ((endpoint.snapshot().state?.registration === 'registered') !== registered) return;
      release();
      resolve(performance.now());
    };
    release = endpoint.subscribe(look);
    look();
  });
}

/** Time without registration after something is done to the servers, in ms. */
async function outage(endpoint: SipEndpoint, harm: () => void): Promise<number> {
  const since = performance.now();
  harm();
  await moment(endpoint, false);
  return (await moment(endpoint, true)) - since;
}

/** Its connection is cut, again and again; the server stays. */
export async function cutSockets(rounds: number): Promise<number[]> {
  const server = await startSmallSwitch();
  const endpoint = telephone([server.url]);
  await endpoint.start();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await moment(endpoint, true);
    times.push(
      await outage(endpoint, () => {
        server.cut();
      }),
    );
  }
  await endpoint.close();
  server.kill();
  return times;
}

/** How a server dies: its connections break, or it says nothing and they stay as they are. */
export type Death = 'loud' | 'silent';

/** Its preferred server dies and the second takes over, each time with a new pair. */
export async function failOvers(rounds: number, death: Death): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = await Promise.all([startSmallSwitch(), startSmallSwitch()]);
    const line = await NetworkLine.to(first.port);
    const endpoint = telephone([`ws://127.0.0.1:${String(line.port)}`, second.url]);
    await endpoint.start();
    await moment(endpoint, true);
    times.push(
      await outage(endpoint, () => {
        if (death === 'silent') line.hush();
        else first.kill();
      }),
    );
    await endpoint.close();
    await line.close();
    first.kill();
    second.kill();
  }
  return times;
}
