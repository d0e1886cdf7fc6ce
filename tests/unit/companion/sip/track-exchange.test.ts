import { AppError } from '../../../../shared/errors/app-error';
import type { FakeTrack } from './support/fake-media';
import { resultOf, talking, twoTelephones, until, virtualTime, type Telephone } from './support/telephones';

virtualTime();

const sent = ({ connection }: Telephone, line: number): unknown =>
  connection.getTransceivers()[line]?.sender.track;

/** What was taken from a source so far, the latest last. */
const last = (tracks: readonly FakeTrack[]): FakeTrack | undefined => tracks.at(-1);

describe('choosing another device during a call', () => {
  it('sends the new microphone at once and then lets go of the old one', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const before = amira.voice;
    amira.microphone.exchange();
    await until(() => sent(amira, 0) === amira.voice && amira.voice !== before, 'the new one is sent');
    expect([before.readyState, amira.voice.readyState, amira.voice.enabled]).toEqual(['ended', 'live', true]);
    expect(amira.call.state).toBe('connected');
    await resultOf(amira.hangUp());
    expect(amira.voice.readyState).toBe('ended');
  });

  it('keeps a muted call silent, and a held one', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    await resultOf(amira.ask({ kind: 'mute', callId: amira.call.id, muted: true }));
    amira.microphone.exchange();
    await until(() => amira.microphone.given.length === 2, 'another one');
    expect(amira.voice.enabled).toBe(false);
    await resultOf(amira.hold(true));
    await resultOf(amira.ask({ kind: 'mute', callId: amira.call.id, muted: false }));
    amira.microphone.exchange();
    await until(() => amira.microphone.given.length === 3, 'a third');
    expect(amira.voice.enabled).toBe(false);
    await resultOf(amira.hold(false));
    expect(amira.voice.enabled).toBe(true);
  });

  it('goes on with the old one when the new one is not to be had', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const { voice } = amira;
    amira.microphone.refusal = new AppError('microphone-busy');
    amira.microphone.exchange();
    await jest.advanceTimersByTimeAsync(50);
    expect([sent(amira, 0), voice.readyState]).toEqual([voice, 'live']);
  });

  it('follows the microphone that took over when that one is unplugged in turn', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    amira.microphone.exchange();
    await until(() => sent(amira, 0) === amira.voice && amira.microphone.given.length === 2, 'the second');
    amira.voice.unplug();
    await until(() => amira.microphone.given.length === 3 && sent(amira, 0) === amira.voice, 'the third');
    expect(amira.voice.enabled).toBe(true);
  });

  it('takes the later of two choices, whichever is ready first', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    let open: () => void = () => undefined;
    amira.microphone.gate = new Promise((resolve) => {
      open = resolve;
    });
    amira.microphone.exchange();
    amira.microphone.gate = undefined;
    amira.microphone.exchange();
    await until(() => amira.microphone.given.length === 2, 'the later');
    const later = amira.voice;
    open();
    await until(() => amira.microphone.given.length === 3, 'the earlier');
    await jest.advanceTimersByTimeAsync(10);
    expect(sent(amira, 0)).toBe(later);
    expect(amira.voice.readyState).toBe('ended');
  });

  it('that ends meanwhile leaves no microphone open', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    let open: () => void = () => undefined;
    amira.microphone.gate = new Promise((resolve) => {
      open = resolve;
    });
    amira.microphone.exchange();
    await resultOf(amira.hangUp());
    open();
    await until(() => amira.microphone.given.length === 2, 'the track of nobody');
    await jest.advanceTimersByTimeAsync(10);
    expect(amira.microphone.given.every(({ readyState }) => readyState === 'ended')).toBe(true);
  });

  it('shows another camera to both sides, in the picture that is there', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno, 'video');
    const local = amira.endpoint.media(amira.call.id)?.local;
    const before = last(amira.camera.given);
    amira.camera.exchange();
    await until(() => sent(amira, 1) === last(amira.camera.given) && before?.readyState === 'ended', 'sent');
    expect(amira.endpoint.media(amira.call.id)?.local).toBe(local);
    expect(local?.getVideoTracks()).toEqual([last(amira.camera.given)]);
  });

  it('opens no camera for a call without a picture', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    amira.camera.exchange();
    await jest.advanceTimersByTimeAsync(50);
    expect(amira.camera.given).toHaveLength(0);
  });
});
