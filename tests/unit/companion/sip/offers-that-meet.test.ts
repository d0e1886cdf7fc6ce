import { PeerDescriptionHandler } from '../../../../companion/sip/peer-description-handler';
import { FakeStream } from './support/fake-media';
import { FakePeerConnection } from './support/fake-peer-connection';
import { quietLog } from './support/quiet-log';

/** One that takes its time, as the browser's does: other things happen meanwhile. */
class SlowConnection extends FakePeerConnection {
  override async setLocalDescription(description: { type: string; sdp?: string }): Promise<void> {
    await later();
    await super.setLocalDescription(description);
  }

  override async setRemoteDescription(description: { type: string; sdp?: string }): Promise<void> {
    await later();
    await super.setRemoteDescription(description as never);
  }
}

const later = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1);
  });

function handlerOn(connection: FakePeerConnection): PeerDescriptionHandler {
  return new PeerDescriptionHandler({
    connection: connection as unknown as RTCPeerConnection,
    webRtc: {
      createConnection: () => new FakePeerConnection({}),
      createStream: () => new FakeStream(),
    } as never,
    log: quietLog,
    onNegotiated: () => undefined,
    hasRemoteOffer: () => true,
  });
}

async function offerOfAPeer(): Promise<string> {
  return (await handlerOn(new FakePeerConnection({})).getDescription()).body;
}

describe('an offer of the peer that meets one of ours', () => {
  it('stands, and is answered, although ours is withdrawn at the same moment', async () => {
    const connection = new SlowConnection({});
    const handler = handlerOn(connection);
    const theirs = await offerOfAPeer();
    await handler.getDescription();
    expect(connection.signalingState).toBe('have-local-offer');

    await Promise.all([handler.setDescription(theirs), handler.withdrawOffer()]);
    expect(connection.signalingState).toBe('have-remote-offer');
    const { body } = await handler.getDescription();
    expect(body).toContain('m=audio');
    expect(connection.signalingState).toBe('stable');
  });

  it('waits for ours to be made, and then takes its place', async () => {
    const connection = new SlowConnection({});
    const handler = handlerOn(connection);
    const theirs = await offerOfAPeer();
    const ours = handler.getDescription();
    const taken = handler.setDescription(theirs);
    await Promise.allSettled([ours, taken, handler.withdrawOffer()]);
    expect(connection.signalingState).toBe('have-remote-offer');
    await handler.getDescription();
    expect(connection.signalingState).toBe('stable');
  });
});
