import { Camera } from '../../../../companion/media/camera';
import { DeviceRegistry } from '../../../../companion/media/device-registry';
import { DeviceSelection } from '../../../../companion/media/device-selection';
import { Microphone } from '../../../../companion/media/microphone';
import { soundOutputs } from '../../../../companion/media/sound-outputs';
import { quietLog } from '../sip/support/quiet-log';
import { FakeDevices, freshPreferences, settled } from './fake-devices';

async function microphoneOf(devices: FakeDevices): Promise<Microphone> {
  const microphone = new Microphone(devices.platform, quietLog);
  await microphone.start();
  return microphone;
}

describe('the microphone', () => {
  it('is open before the click where permission stands, and silent until a call takes it', async () => {
    const devices = new FakeDevices('granted');
    const microphone = await microphoneOf(devices);
    expect(microphone.state).toBe('ready');
    expect(devices.opened.map(({ enabled }) => enabled)).toEqual([false]);

    const [first, second] = await Promise.all([microphone.acquire(), microphone.acquire()]);
    expect(devices.opened).toHaveLength(1);
    expect([first.enabled, second.enabled]).toEqual([true, true]);
    first.stop();
    expect([second.readyState, devices.opened[0]?.readyState, devices.opened[0]?.enabled]).toEqual([
      'live',
      'live',
      false,
    ]);
    microphone.close();
    expect(devices.opened[0]?.readyState).toBe('ended');
  });

  it('is not asked for before the user wants it', async () => {
    const devices = new FakeDevices('prompt');
    const microphone = await microphoneOf(devices);
    expect(microphone.state).toBe('prompt');
    expect(devices.opened).toHaveLength(0);
    await microphone.request();
    expect(microphone.state).toBe('ready');
    expect(devices.opened[0]?.enabled).toBe(false);
  });

  it('is opened as soon as permission is given elsewhere, and forgotten when it is taken', async () => {
    const devices = new FakeDevices('denied');
    const microphone = await microphoneOf(devices);
    expect(microphone.state).toBe('denied');
    devices.allow('granted');
    await settled();
    expect(microphone.state).toBe('ready');
    expect(devices.opened).toHaveLength(1);
    devices.allow('denied');
    expect(microphone.state).toBe('denied');
  });

  it('is opened anew when it is lost', async () => {
    const devices = new FakeDevices('granted');
    const microphone = await microphoneOf(devices);
    devices.opened[0]?.unplug();
    await settled();
    expect(devices.opened).toHaveLength(2);
    expect((await microphone.acquire()).readyState).toBe('live');
    expect(devices.opened).toHaveLength(2);
  });

  it.each([
    ['NotAllowedError', 'denied', 'microphone-denied'],
    ['NotFoundError', 'missing', 'microphone-missing'],
    ['NotReadableError', 'busy', 'microphone-busy'],
  ])('fails with a word for %s', async (refusal, state, code) => {
    const devices = new FakeDevices('prompt');
    devices.refusal = refusal;
    const microphone = await microphoneOf(devices);
    await expect(microphone.acquire()).rejects.toMatchObject({ code });
    expect(microphone.state).toBe(state);
    devices.refusal = undefined;
    await microphone.acquire();
    expect(microphone.state).toBe('ready');
  });

  it('is missing until one is plugged in', async () => {
    const devices = new FakeDevices('granted');
    devices.devices = [];
    const microphone = await microphoneOf(devices);
    expect(microphone.state).toBe('missing');
    expect(devices.opened).toHaveLength(0);
    devices.plug([{ kind: 'audioinput', deviceId: 'm', label: 'Headset' }]);
    await settled();
    expect(microphone.state).toBe('ready');
    expect(devices.opened).toHaveLength(1);
  });

  it('can be used in a browser that tells nothing about permissions, and is missing without devices', async () => {
    const devices = new FakeDevices('granted');
    const throwing = {
      query: () => Promise.reject(new TypeError('microphone is not a permission')),
    } as unknown as Permissions;
    const microphone = new Microphone({ ...devices.platform, permissions: throwing }, quietLog);
    await microphone.start();
    expect(microphone.state).toBe('prompt');
    await microphone.acquire();
    expect(microphone.state).toBe('ready');

    const none = new Microphone({}, quietLog);
    await none.start();
    expect(none.state).toBe('missing');
    await expect(none.acquire()).rejects.toMatchObject({ code: 'microphone-missing' });
  });
});

describe('the camera', () => {
  it('stays off until it is asked for, and each asker has its own', async () => {
    const devices = new FakeDevices('granted');
    const camera = new Camera(devices.platform, quietLog);
    await camera.start();
    expect(camera.state).toBe('ready');
    expect(devices.opened).toHaveLength(0);
    const track = await camera.acquire();
    track.stop();
    expect((await camera.acquire()).readyState).toBe('live');
    devices.refusal = 'NotReadableError';
    await expect(camera.acquire()).rejects.toMatchObject({ code: 'camera-busy' });
  });
});

describe('the devices in use', () => {
  it('are named as the browser names them, and the window hears of changes only', async () => {
    const devices = new FakeDevices('prompt');
    const microphone = new Microphone(devices.platform, quietLog);
    const camera = new Camera(devices.platform, quietLog);
    const preferences = freshPreferences();
    const choices = new DeviceSelection({ platform: devices.platform, preferences, log: quietLog });
    const outputs = soundOutputs(choices, preferences);
    const registry = new DeviceRegistry(choices, outputs, microphone, camera);
    await Promise.all([microphone.start(), camera.start()]);
    await settled();
    let changes = 0;
    registry.subscribe(() => (changes += 1));
    const before = registry.snapshot();
    expect(before).toMatchObject({ microphone: { state: 'prompt' }, speaker: { label: 'Headset' } });
    expect(registry.snapshot()).toBe(before);

    await registry.requestMicrophone();
    await settled();
    expect(registry.snapshot().microphone).toEqual({ state: 'ready', label: 'fake audio' });
    const heard = changes;
    expect(heard).toBeGreaterThan(0);
    devices.plug(devices.devices);
    await settled();
    expect(changes).toBe(heard);
  });
});
