import type { Gesture } from '../../../../companion/headset/gesture';
import { allOff } from '../../../../companion/headset/gesture';
import { Headset, isHeadset } from '../../../../companion/headset/headset';
import { readReportMap } from '../../../../companion/headset/report-map';
import type { HidCollection } from '../../../../companion/headset/web-hid';
import { settled } from '../media/fake-devices';
import { quietLog } from '../sip/support/quiet-log';
import { SimulatedHeadset, withButtons, withHookSwitch } from './simulated-headset';

async function worn(collections: readonly HidCollection[]) {
  const device = new SimulatedHeadset(collections);
  const gestures: Gesture[] = [];
  const clock = { now: 10_000 };
  let lost = 0;
  const headset = new Headset({
    device,
    onGesture: (gesture) => gestures.push(gesture),
    onLost: () => (lost += 1),
    log: quietLog,
    now: () => clock.now,
  });
  await headset.open();
  return { device, headset, gestures, clock, lost: () => lost };
}
const calling = { ...allOff, offHook: true };

describe('a headset with a hook switch', () => {
  it('tells what its user does with it', async () => {
    const { device, gestures } = await worn(withHookSwitch);
    device.report(2, 0b00001, 0);
    device.report(2, 0b00000, 0);
    device.press(2, 0b00100);
    device.press(2, 0b01000);
    device.press(2, 0b10000);
    expect(gestures).toEqual([
      { kind: 'hook', offHook: true },
      { kind: 'hook', offHook: false },
      { kind: 'mute' },
      { kind: 'hold' },
      { kind: 'redial' },
    ]);
  });

  it('does not count the echo of what it was told, late ones included', async () => {
    const { device, headset, gestures, clock } = await worn(withHookSwitch);
    headset.show(calling);
    device.report(2, 0b1, 0);
    headset.show(allOff);
    device.report(2, 0b0, 0);
    expect(gestures).toEqual([]);

    clock.now += 10_000;
    headset.show(calling);
    clock.now += 100;
    headset.show(allOff);
    device.report(2, 0b1, 0);
    expect(gestures).toEqual([]);
    clock.now += 10_000;
    device.report(2, 0b0, 0);
    device.report(2, 0b1, 0);
    expect(gestures).toEqual([{ kind: 'hook', offHook: true }]);
  });

  it('counts what its user does right after it was told', async () => {
    const { device, headset, gestures, clock } = await worn(withHookSwitch);
    headset.show(calling);
    clock.now += 50;
    device.report(2, 0b0, 0);
    expect(gestures).toEqual([{ kind: 'hook', offHook: false }]);
  });

  it('is told again when it believes in a call that there is not', async () => {
    const { device, headset } = await worn(withHookSwitch);
    device.report(2, 0b1, 0);
    headset.show(allOff);
    await settled();
    expect(device.sent).toEqual([{ reportId: 2, bytes: [0] }]);
    headset.show(allOff);
    await settled();
    expect(device.sent).toHaveLength(1);
  });

  it('names the keys of its keypad, once for each time they go down', async () => {
    const { device, gestures } = await worn(withHookSwitch);
    device.report(2, 0, 6);
    device.report(2, 0b10, 6);
    device.report(2, 0, 0);
    device.report(2, 0, 6);
    device.report(2, 0, 12);
    expect(gestures).toEqual([
      { kind: 'key', tone: '5' },
      { kind: 'key', tone: '5' },
      { kind: 'key', tone: '#' },
    ]);
  });

  it('shows everything in the one report it has for that', async () => {
    const { device, headset } = await worn(withHookSwitch);
    headset.show({ offHook: true, muted: true, ringing: false, held: false });
    await settled();
    expect(device.lights(2)).toBe(0b0011);
    headset.show({ offHook: true, muted: false, ringing: true, held: true });
    await settled();
    expect(device.lights(2)).toBe(0b1101);
  });
});

describe('a headset with buttons', () => {
  it('tells that they were pressed, and the state of its mute switch', async () => {
    const { device, gestures } = await worn(withButtons);
    device.press(8, 0b00100);
    device.press(8, 0b01000);
    device.report(8, 0b10000);
    device.report(8, 0b00000);
    expect(gestures).toEqual([
      { kind: 'hook' },
      { kind: 'drop' },
      { kind: 'mute', muted: true },
      { kind: 'mute', muted: false },
    ]);
  });

  it('has a report for each of its lights', async () => {
    const { device, headset } = await worn(withButtons);
    headset.show({ offHook: true, muted: true, ringing: true, held: true });
    await settled();
    expect([device.lights(0x17), device.lights(9), device.lights(0x18)]).toEqual([1, 1, 0b1000]);
  });

  it('is dark when it is let go of', async () => {
    const { device, headset } = await worn(withButtons);
    headset.show(calling);
    await headset.close();
    expect([device.lights(0x17), device.opened]).toEqual([0, false]);
    device.press(8, 0b100);
  });

  it('that takes no more lights is lost, once', async () => {
    const { device, headset, lost } = await worn(withButtons);
    device.held = true;
    headset.show(calling);
    await settled();
    expect(lost()).toBe(1);
    await headset.close();
    expect(lost()).toBe(1);
  });
});

describe('what a device says of itself', () => {
  it('makes it a headset or not', () => {
    expect(isHeadset(new SimulatedHeadset(withHookSwitch))).toBe(true);
    expect(isHeadset(new SimulatedHeadset(withButtons))).toBe(true);
    expect(isHeadset(new SimulatedHeadset(withHookSwitch.slice(0, 1)))).toBe(false);
    expect(isHeadset(new SimulatedHeadset([]))).toBe(false);
  });

  it('may be nonsense and does no harm', async () => {
    const huge = { reportSize: 32, reportCount: 4_000_000_000, usages: [0x0b0020] };
    const nonsense: readonly HidCollection[] = [
      { usagePage: 0x0b, inputReports: [{ reportId: 1, items: [huge] }, { items: [{ reportSize: 8 }] }, {}] },
      {
        usagePage: 0x0b,
        inputReports: [
          {
            reportId: 3,
            items: [
              {
                isArray: true,
                isRange: true,
                usageMinimum: 9,
                usageMaximum: 1,
                reportSize: 64,
                reportCount: 1,
              },
            ],
          },
        ],
      },
    ];
    expect(readReportMap(nonsense).inputs).toEqual([]);
    const { device, gestures } = await worn(withHookSwitch);
    device.report(2);
    device.report(99, 255, 255);
    device.report(2, 0, 15);
    expect(gestures).toEqual([]);
  });
});
