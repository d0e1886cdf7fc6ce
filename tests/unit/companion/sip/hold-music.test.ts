import type { HoldMusicSource } from '../../../../companion/media/hold-music';
import { asTrack, FakeTrack } from './support/fake-media';
import { InMemoryNetwork } from './support/in-memory-network';
import { register, resultOf, talking, Telephone, until, virtualTime } from './support/telephones';

virtualTime();

/** Music that a test starts. */
class FakeMusic implements HoldMusicSource {
  readonly track = new FakeTrack('audio');
  borrowers = 0;
  late = false;
  begin: () => void = () => undefined;

  borrow(onTrack: (track: MediaStreamTrack) => void): () => void {
    this.borrowers += 1;
    this.begin = () => {
      onTrack(asTrack(this.track));
    };
    if (!this.late) this.begin();
    return () => {
      this.begin = () => undefined;
      this.borrowers -= 1;
    };
  }
}

async function story(): Promise<{ amira: Telephone; bruno: Telephone; music: FakeMusic }> {
  const network = new InMemoryNetwork();
  const music = new FakeMusic();
  const amira = new Telephone('201', network, { holdMusic: music });
  const bruno = new Telephone('202', network);
  await register(amira, bruno);
  await talking(amira, bruno);
  return { amira, bruno, music };
}

const sent = ({ connection }: Telephone): unknown => connection.getTransceivers()[0]?.sender.track;

describe('who is on hold', () => {
  it('hears music in the place of the microphone, and the person again after it', async () => {
    const { amira, bruno, music } = await story();
    await resultOf(amira.hold(true));
    expect(sent(amira)).toBe(music.track);
    expect(amira.voice.enabled).toBe(false);
    await until(() => bruno.call.remoteHold, 'on hold');
    expect(bruno.connection.getTransceivers()[0]?.currentDirection).toBe('recvonly');

    await resultOf(amira.hold(false));
    expect(sent(amira)).toBe(amira.voice);
    expect(amira.voice.enabled).toBe(true);
    expect(music.borrowers).toBe(0);
  });

  it('hears it also from somebody who is muted, and nothing of that person after it', async () => {
    const { amira, music } = await story();
    await resultOf(amira.ask({ kind: 'mute', callId: amira.call.id, muted: true }));
    await resultOf(amira.hold(true));
    expect(sent(amira)).toBe(music.track);
    await resultOf(amira.hold(false));
    expect(sent(amira)).toBe(amira.voice);
    expect(amira.voice.enabled).toBe(false);
  });

  it('hears silence while the browser does not let the music begin; the hold does not wait for it', async () => {
    const { amira, music } = await story();
    music.late = true;
    expect((await resultOf(amira.hold(true))).ok).toBe(true);
    expect(amira.call.state).toBe('held');
    expect(sent(amira)).toBe(amira.voice);
    expect(amira.voice.enabled).toBe(false);
    music.begin();
    expect(sent(amira)).toBe(music.track);
  });

  it('hears nothing while holding us too, and music again after it', async () => {
    const { amira, bruno, music } = await story();
    await resultOf(amira.hold(true));
    await resultOf(bruno.hold(true));
    await until(() => amira.call.remoteHold, 'held from both sides');
    expect(music.borrowers).toBe(0);
    expect(sent(amira)).toBe(amira.voice);
    expect(amira.voice.enabled).toBe(false);
    await resultOf(bruno.hold(false));
    await until(() => !amira.call.remoteHold, 'held from one side');
    expect(sent(amira)).toBe(music.track);
  });

  it('goes on hearing it when our microphone is exchanged meanwhile', async () => {
    const { amira, music } = await story();
    await resultOf(amira.hold(true));
    amira.voice.unplug();
    await until(() => amira.microphone.given.length === 2, 'another microphone');
    expect(sent(amira)).toBe(music.track);
    await resultOf(amira.hold(false));
    expect(sent(amira)).toBe(amira.voice);
  });

  it('gives the music back by hanging up', async () => {
    const { amira, bruno, music } = await story();
    await resultOf(amira.hold(true));
    await resultOf(bruno.hangUp());
    await until(() => amira.call.state === 'ended', 'the end');
    expect(music.borrowers).toBe(0);
  });
});
