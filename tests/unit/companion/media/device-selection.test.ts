import { Camera } from '../../../../companion/media/camera';
import { chosenDevices, soundProcessing, volumes } from '../../../../companion/media/device-preferences';
import { DeviceSelection } from '../../../../companion/media/device-selection';
import { cameraChoice, microphoneChoice } from '../../../../companion/media/input-choice';
import { Microphone } from '../../../../companion/media/microphone';
import { soundOutputs } from '../../../../companion/media/sound-outputs';
import type { Preferences } from '../../../../companion/preferences/preferences';
import { quietLog } from '../sip/support/quiet-log';
import { FakeDevices, freshPreferences, settled } from './fake-devices';

const headset = { kind: 'audioinput', deviceId: 'h', label: 'Headset' };
const webcam = { kind: 'audioinput', deviceId: 'w', label: 'Webcam microphone' };
const standIn = { kind: 'audioinput', deviceId: 'default', label: 'Par défaut - Webcam microphone' };
const both = [standIn, webcam, headset];

async function desk(devices = new FakeDevices('granted'), preferences: Preferences = freshPreferences()) {
  const choices = new DeviceSelection({ platform: devices.platform, preferences, log: quietLog });
  const microphone = new Microphone(devices.platform, quietLog, microphoneChoice(choices, preferences));
  await choices.refresh();
  await microphone.start();
  let exchanges = 0;
  microphone.onExchange(() => (exchanges += 1));
  return { devices, preferences, choices, microphone, exchanged: () => exchanges };
}

function plugged(...devices: FakeDevices['devices']): FakeDevices {
  const there = new FakeDevices('granted');
  there.devices = devices;
  return there;
}

describe('a chosen device', () => {
  it('is offered without the names the browser has for the default, which is named', async () => {
    const { choices } = await desk(plugged(...both));
    const { options, defaultLabel, used } = choices.snapshot().microphone;
    expect(options.map(({ label }) => label)).toEqual(['Webcam microphone', 'Headset']);
    expect([defaultLabel, used]).toEqual(['Webcam microphone', undefined]);
  });

  it('is used from now on, by calls that go on too, and after a restart', async () => {
    const { devices, preferences, choices, microphone, exchanged } = await desk(plugged(...both));
    const first = devices.opened[0];
    choices.choose('microphone', 'h');
    await settled();
    expect(microphone.label).toBe('Headset');
    expect([first?.readyState, exchanged()]).toEqual(['ended', 1]);

    const later = await desk(plugged(...both), preferences);
    expect(later.microphone.label).toBe('Headset');
    later.choices.choose('microphone', undefined);
    await settled();
    expect(later.devices.asked.at(-1)?.deviceId).toBeUndefined();
  });

  it('is known again by its name when its id has changed', async () => {
    const preferences = freshPreferences();
    preferences.write(chosenDevices.microphone, { deviceId: 'old', label: 'Headset' });
    const { choices, microphone } = await desk(plugged(...both), preferences);
    expect(choices.snapshot().microphone.used).toEqual({ deviceId: 'h', label: 'Headset' });
    expect(microphone.label).toBe('Headset');
  });

  it('that is unplugged gives way to the default at once, and takes over again when it is back', async () => {
    const { devices, choices, microphone, exchanged } = await desk(plugged(...both));
    choices.choose('microphone', 'h');
    await settled();
    const opened = devices.opened.length;

    devices.devices = [standIn, webcam];
    devices.opened.at(-1)?.unplug();
    await settled();
    devices.plug([standIn, webcam]);
    await settled();
    expect(choices.snapshot().microphone).toMatchObject({ lost: true, chosen: { label: 'Headset' } });
    expect(devices.asked.at(-1)?.deviceId).toBeUndefined();
    expect(devices.opened).toHaveLength(opened + 1);
    expect((await microphone.acquire()).readyState).toBe('live');

    const before = exchanged();
    devices.plug(both);
    await settled();
    expect(choices.snapshot().microphone.lost).toBe(false);
    expect([microphone.label, exchanged()]).toEqual(['Headset', before + 1]);
  });

  it('that is not there from the start is no news', async () => {
    const preferences = freshPreferences();
    preferences.write(chosenDevices.microphone, { deviceId: 'gone', label: 'Docking station' });
    const { choices } = await desk(plugged(...both), preferences);
    expect(choices.snapshot().microphone).toMatchObject({ lost: false, chosen: { deviceId: 'gone' } });
    expect(choices.snapshot().microphone.used).toBeUndefined();
  });

  it('that another program has is stood in for, and tried again when asked', async () => {
    const devices = plugged(...both);
    devices.busy.add('h');
    const { choices, microphone, exchanged } = await desk(devices);
    choices.choose('microphone', 'h');
    await settled();
    expect([microphone.state, microphone.substituted]).toEqual(['ready', true]);
    devices.busy.clear();
    const before = exchanged();
    await microphone.request();
    expect([microphone.substituted, microphone.label, exchanged()]).toEqual([false, 'Headset', before + 1]);
  });

  it('is tried by its id while the browser names none', async () => {
    const devices = new FakeDevices('prompt');
    devices.devices = [{ kind: 'audioinput', deviceId: '', label: '' }];
    const preferences = freshPreferences();
    preferences.write(chosenDevices.microphone, { deviceId: 'h', label: 'Headset' });
    const { choices, microphone } = await desk(devices, preferences);
    expect(choices.snapshot().microphone).toMatchObject({
      options: [],
      used: { deviceId: 'h' },
      lost: false,
    });
    devices.devices = both;
    await microphone.acquire();
    expect(microphone.label).toBe('Headset');
  });

  it('of a hurried person is the last one', async () => {
    const { choices, microphone } = await desk(plugged(...both));
    choices.choose('microphone', 'h');
    choices.choose('microphone', 'w');
    await settled();
    expect(microphone.label).toBe('Webcam microphone');
  });
});

describe('what else is chosen', () => {
  it('is how the sound of the microphone is treated', async () => {
    const { devices, preferences, exchanged } = await desk();
    expect(devices.asked.at(-1)).toMatchObject({ noiseSuppression: true, autoGainControl: true });
    preferences.write(soundProcessing, {
      echoCancellation: true,
      noiseSuppression: false,
      autoGainControl: true,
    });
    await settled();
    expect(devices.asked.at(-1)).toMatchObject({ noiseSuppression: false, autoGainControl: true });
    expect(exchanged()).toBe(1);
    preferences.write(volumes.speaker, 0.5);
    await settled();
    expect(exchanged()).toBe(1);
  });

  it('is where people are heard and where it rings, each with its volume', async () => {
    const devices = plugged(
      { kind: 'audiooutput', deviceId: 'h', label: 'Headset' },
      { kind: 'audiooutput', deviceId: 'l', label: 'Loudspeaker' },
    );
    const { choices, preferences } = await desk(devices);
    const { speaker, ringer } = soundOutputs(choices, preferences);
    choices.choose('ringer', 'l');
    preferences.write(volumes.ringer, 0.25);
    expect(speaker.snapshot()).toEqual({ deviceId: '', volume: 1 });
    expect(ringer.snapshot()).toEqual({ deviceId: 'l', volume: 0.25 });
    devices.plug([]);
    await settled();
    expect(ringer.snapshot()).toEqual({ deviceId: '', volume: 0.25 });
  });

  it('is the camera, which calls that show one exchange and others leave off', async () => {
    const devices = plugged(
      { kind: 'videoinput', deviceId: 'a', label: 'Front' },
      { kind: 'videoinput', deviceId: 'b', label: 'Desk' },
    );
    const { choices } = await desk(devices);
    const camera = new Camera(devices.platform, quietLog, cameraChoice(choices));
    await camera.start();
    let exchanges = 0;
    camera.onExchange(() => (exchanges += 1));
    choices.choose('camera', 'b');
    expect(exchanges).toBe(1);
    expect(devices.opened.filter(({ kind }) => kind === 'video')).toHaveLength(0);
    await camera.acquire();
    expect(camera.label).toBe('Desk');
  });

  it('that does not fit what is there changes nothing', async () => {
    const { choices } = await desk(plugged(...both));
    choices.choose('microphone', 'nobody');
    expect(choices.snapshot().microphone.chosen).toBeUndefined();
  });
});
