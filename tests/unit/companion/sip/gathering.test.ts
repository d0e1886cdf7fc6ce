import { gathered } from '../../../../companion/sip/gathering';
import { FakePeerConnection } from './support/fake-peer-connection';
import { virtualTime } from './support/telephones';

virtualTime();

const host = 'candidate:1 1 udp 2122260223 192.0.2.1 50000 typ host';
const tcp = 'candidate:2 1 tcp 1518280447 192.0.2.1 9 typ host tcptype active';

async function timeToSend(candidates: string[], configuration: RTCConfiguration = {}): Promise<number> {
  FakePeerConnection.candidates = candidates;
  const connection = new FakePeerConnection(configuration);
  connection.addTransceiver('audio', { direction: 'sendrecv' });
  await connection.setLocalDescription(await connection.createOffer());
  const started = Date.now();
  const done = gathered(connection as unknown as RTCPeerConnection, 'first').then(() => Date.now() - started);
  await jest.advanceTimersByTimeAsync(200);
  return done;
}

describe('sending a description', () => {
  afterEach(() => {
    FakePeerConnection.candidates = [host];
  });

  it('waits for the first usable candidate and not a moment longer', async () => {
    expect(await timeToSend([host])).toBeLessThan(5);
    expect(await timeToSend([tcp, host])).toBeLessThan(5);
  });

  it('does not wait forever where there is none', async () => {
    expect(await timeToSend([])).toBe(100);
    expect(await timeToSend([tcp])).toBe(100);
  });

  it('waits, when a new path is looked for, for candidates of that path', async () => {
    FakePeerConnection.candidates = [host];
    const connection = new FakePeerConnection({});
    connection.addTransceiver('audio', { direction: 'sendrecv' });
    await connection.setLocalDescription(await connection.createOffer());
    await jest.advanceTimersByTimeAsync(10);
    connection.iceGatheringState = 'complete';
    await connection.setRemoteDescription({ type: 'answer', sdp: 'v=0\r\nm=audio 9 x 111\r\n' });
    await connection.setLocalDescription(await connection.createOffer({ iceRestart: true }));
    // A browser says so only a moment later; until then the state is of the gathering before.
    connection.iceGatheringState = 'complete';
    expect(connection.localDescription?.sdp).not.toContain('candidate');
    const done = gathered(connection as unknown as RTCPeerConnection, 'all');
    await jest.advanceTimersByTimeAsync(10);
    connection.dispatchEvent(new Event('icegatheringstatechange'));
    await done;
    expect(connection.localDescription?.sdp).toContain(host);
  });

  it('does not take a direct candidate for one through the relay that is demanded', async () => {
    expect(await timeToSend([host], { iceTransportPolicy: 'relay' })).toBe(100);
  });
});
