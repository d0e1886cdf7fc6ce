import { MediaSessionKeys } from '../../../../companion/keys/media-session-keys';
import { aCall, FakePhone, ringing } from '../features/support/fake-phone';
import { quietLog } from '../sip/support/quiet-log';

class FakeMediaSession {
  playbackState: MediaSessionPlaybackState = 'none';
  microphone: boolean | undefined;
  camera: boolean | undefined;
  readonly handlers = new Map<string, () => void>();

  setActionHandler(action: string, handler: (() => void) | null): void {
    if (action === 'togglecamera') throw new TypeError('unknown action');
    if (handler) this.handlers.set(action, handler);
    else this.handlers.delete(action);
  }

  setMicrophoneActive(active: boolean): Promise<void> {
    this.microphone = active;
    return Promise.resolve();
  }

  setCameraActive(active: boolean): undefined {
    this.camera = active;
    return undefined;
  }
}

function desk() {
  const phone = new FakePhone();
  const session = new FakeMediaSession();
  const keys = new MediaSessionKeys(session, phone.endpoint, quietLog);
  return { phone, session, keys };
}

describe('the media keys', () => {
  it('are left to the music player while there is no call, also while one rings', () => {
    const { phone, session } = desk();
    phone.has(ringing());
    expect([...session.handlers.keys()]).toEqual([]);
    expect(session.playbackState).toBe('none');
    phone.has(aCall());
    expect([...session.handlers.keys()]).toEqual(['togglemicrophone', 'hangup', 'play', 'pause']);
    phone.has(aCall({ state: 'ended', endReason: 'hung-up' }));
    expect([...session.handlers.keys()]).toEqual([]);
  });

  it('hold and resume, mute and hang up the conversation', () => {
    const { phone, session } = desk();
    phone.has(aCall());
    expect(session).toMatchObject({ playbackState: 'playing', microphone: true, camera: false });
    session.handlers.get('pause')?.();
    session.handlers.get('togglemicrophone')?.();
    session.handlers.get('play')?.();
    phone.has(aCall({ state: 'held' }));
    expect(session.playbackState).toBe('paused');
    session.handlers.get('pause')?.();
    session.handlers.get('play')?.();
    session.handlers.get('hangup')?.();
    expect(phone.commands).toMatchObject([
      { kind: 'hold', callId: 'call-1', held: true },
      { kind: 'mute', callId: 'call-1', muted: true },
      { kind: 'hold', callId: 'call-1', held: false },
      { kind: 'hang-up', callId: 'call-1' },
    ]);
  });

  it('show the state of microphone and camera, and are given back at the end', () => {
    const { phone, session, keys } = desk();
    phone.has(aCall({ muted: true, video: { offered: false, sending: true, receiving: true } }));
    expect(session).toMatchObject({ microphone: false, camera: true });
    keys.close();
    expect(session.handlers.size).toBe(0);
    phone.has(aCall());
    expect(session.microphone).toBe(false);
  });
});
