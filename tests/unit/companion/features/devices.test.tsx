/** @jest-environment jsdom */
import { DeviceBadge } from '../../../../companion/features/devices/device-badge';
import { DeviceNotices } from '../../../../companion/features/devices/device-notices';
import { DeviceSettings } from '../../../../companion/features/devices/settings/device-settings';
import { aCall, FakePhone, someDevices } from './support/fake-phone';
import { all, click, doing, leave, one, show, words } from './support/page';

let phone: FakePhone;
const onOpen = jest.fn();

beforeEach(() => {
  localStorage.clear();
  phone = new FakePhone();
  // The level is measured by the browser; here nobody speaks.
  phone.inUse.set({ ...phone.inUse.snapshot(), microphone: { state: 'prompt' } });
  onOpen.mockClear();
});
afterEach(leave);

const watch = (inCall = false) =>
  show(
    <>
      <DeviceBadge devices={phone.devices} headsets={phone.headsets} inCall={inCall} onOpen={onOpen} />
      <DeviceNotices devices={phone.devices} headsets={phone.headsets} inCall={inCall} />
    </>,
  );

const unplugged = () => ({
  ...phone.choosable.snapshot(),
  microphone: {
    ...someDevices('Webcam microphone'),
    chosen: { deviceId: 'h', label: 'Headset' },
    lost: true,
  },
});

describe('what is wrong with devices', () => {
  it('is nothing as a rule', async () => {
    await watch();
    expect(words()).toBe('');
  });

  it('is told when a chosen device is unplugged, with what stands in for it, until it is back', async () => {
    await watch();
    const before = phone.choosable.snapshot();
    await doing(() => {
      phone.choosable.set(unplugged());
    });
    expect(one('status').textContent).toContain('Others hear you through Webcam microphone');
    expect(one('button', 'Unplugged: Headset')).toBeTruthy();
    await doing(() => {
      phone.choosable.set(before);
    });
    expect(words()).toBe('');
  });

  it('can be put away, and is news when it happens again; the warning stays', async () => {
    await watch();
    const before = phone.choosable.snapshot();
    await doing(() => {
      phone.choosable.set(unplugged());
    });
    await click('button', 'OK');
    expect(all('status')).toHaveLength(0);
    await click('button', 'Unplugged: Headset');
    expect(onOpen).toHaveBeenCalledTimes(1);
    await doing(() => {
      phone.choosable.set(before);
    });
    await doing(() => {
      phone.choosable.set(unplugged());
    });
    expect(all('status')).toHaveLength(1);
  });

  it('names the camera, and tries again', async () => {
    phone.inUse.set({ ...phone.inUse.snapshot(), camera: { state: 'busy' } });
    await watch();
    expect(one('alert').textContent).toContain('Another program is using the camera');
    await click('button', 'Try again');
    expect(phone.askedForCamera).toBe(1);
    leave();
    await watch(true);
    expect(words()).toBe('');
  });

  it('names a microphone that cannot be opened, and a headset that somebody else controls', async () => {
    const choices = phone.choosable.snapshot();
    const chosen = { deviceId: 'h', label: 'Headset' };
    phone.choosable.set({ ...choices, microphone: { ...choices.microphone, chosen, used: chosen } });
    phone.inUse.set({ ...phone.inUse.snapshot(), microphone: { state: 'ready', substituted: true } });
    phone.headsetButtons.set([{ name: 'Evolve', state: 'taken' }]);
    await watch();
    expect(all('alert')).toHaveLength(2);
    expect(words()).toContain('Not available: Headset');
    expect(words()).toContain('Another program controls Evolve.');
    const [again, connect] = all('button', 'Try again');
    await doing(() => again?.click());
    await doing(() => connect?.click());
    expect([phone.asked, phone.headsetsAsked]).toEqual([1, 1]);
  });
});

describe('the settings of devices', () => {
  const open = (locale: 'en' | 'fr' = 'en') =>
    show(
      <DeviceSettings
        devices={phone.devices}
        headsets={phone.headsets}
        preferences={phone.preferences}
        endpoint={phone.endpoint}
      />,
      locale,
    );
  const select = (name: string) => document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);

  it('let another microphone be chosen, and the default again', async () => {
    await open();
    const options = [...(select('Microphone')?.options ?? [])].map(({ text }) => text);
    expect(options).toEqual(['Default of this computer (Headset)', 'Headset', 'Webcam microphone']);
    const choose = (value: string) =>
      doing(() => {
        const field = select('Microphone');
        if (!field) throw new Error('no field');
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await choose('id of Webcam microphone');
    await choose('');
    expect(phone.chosen).toEqual([
      ['microphone', 'id of Webcam microphone'],
      ['microphone', undefined],
    ]);
  });

  it('name a chosen device that is away', async () => {
    phone.choosable.set(unplugged());
    await open();
    expect(select('Microphone')?.selectedOptions[0]?.text).toBe('Headset (not plugged in)');
  });

  it('say what this browser cannot do', async () => {
    phone.headsets = { ...phone.headsets, connect: undefined };
    await open();
    expect(words()).toContain('This browser rings on the default output of the computer.');
    expect(words()).toContain('This browser cannot use the buttons of a headset');
    expect(all('button', 'Connect a headset')).toHaveLength(0);
  });

  it('connect a headset and name those that are', async () => {
    await open();
    await click('button', 'Connect a headset');
    expect(phone.headsetsAsked).toBe(1);
    await doing(() => {
      phone.headsetButtons.set([{ name: 'Evolve', state: 'connected' }]);
    });
    expect(words()).toContain('Evolve: connected');
  });

  it('offer no test call during a call', async () => {
    phone.has(aCall());
    await open();
    expect(words()).toContain('Not during a call.');
    expect(one('button', 'Start a test call').getAttribute('aria-disabled')).toBe('true');
  });

  it('speak French', async () => {
    await open('fr');
    expect(select('Haut-parleur')).toBeNull();
    expect(words()).toContain('Sonnerie');
    expect(one('button', 'Connecter un casque')).toBeTruthy();
  });
});
