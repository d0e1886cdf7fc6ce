import { Headsets } from '../../../../companion/headset/headsets';
import type { HidCollection } from '../../../../companion/headset/web-hid';
import {
  register,
  resultOf,
  talking,
  Telephone,
  twoTelephones,
  until,
  virtualTime,
} from '../sip/support/telephones';
import { quietLog } from '../sip/support/quiet-log';
import { SimulatedHeadset, withButtons, withHookSwitch } from './simulated-headset';
import { SimulatedHid } from './simulated-hid';

virtualTime();

const moment = () => jest.advanceTimersByTimeAsync(20);

/** Amira's telephone with a headset, and two people who call her. */
async function desk(collections: readonly HidCollection[]) {
  const { network, amira, bruno } = await twoTelephones();
  const chloe = new Telephone('203', network);
  await register(chloe);
  const hid = new SimulatedHid();
  const headset = new SimulatedHeadset(collections);
  hid.allowed = [headset];
  const headsets = new Headsets({ hid, endpoint: amira.endpoint, log: quietLog });
  await headsets.start();
  const rings = (caller: Telephone) => async () => {
    const before = amira.calls.length;
    await resultOf(caller.dial('201'));
    await until(() => amira.calls.length > before && amira.call.state === 'incoming', 'ringing');
    await moment();
  };
  return { amira, bruno, chloe, hid, headset, headsets, brunoCalls: rings(bruno), chloeCalls: rings(chloe) };
}

const offHook = 0b0001;
const muted = 0b0010;
const ringing = 0b0100;
const held = 0b1000;

describe('a headset with a hook switch', () => {
  it('answers, mutes and ends a call, and its lights tell', async () => {
    const { amira, headset, brunoCalls } = await desk(withHookSwitch);
    await brunoCalls();
    expect(headset.lights(2)).toBe(ringing);
    headset.report(2, 1, 0);
    await until(() => amira.call.state === 'connected', 'answered');
    await moment();
    expect(headset.lights(2)).toBe(offHook);
    headset.report(2, 0b101, 0);
    headset.report(2, 0b001, 0);
    await moment();
    expect([amira.call.muted, headset.lights(2)]).toEqual([true, offHook | muted]);
    headset.report(2, 0, 0);
    await until(() => amira.call.state === 'ended', 'ended');
    await moment();
    expect(headset.lights(2)).toBe(0);
  });

  it('follows what is done in the window, and takes its acknowledgement for no wish', async () => {
    const { amira, bruno, headset } = await desk(withHookSwitch);
    await talking(amira, bruno);
    await moment();
    expect(headset.lights(2)).toBe(offHook);
    headset.report(2, 1, 0);
    await moment();
    expect(amira.call.state).toBe('connected');
    await resultOf(amira.hold(true));
    await moment();
    expect(headset.lights(2)).toBe(offHook | held);
    await resultOf(amira.hangUp());
    await moment();
    headset.report(2, 0, 0);
    await moment();
    expect([headset.lights(2), amira.call.endReason]).toEqual([0, 'hung-up']);
  });

  it('takes a second call and puts the first on hold, then goes back and forth', async () => {
    const { amira, bruno, headset, chloeCalls } = await desk(withHookSwitch);
    await talking(amira, bruno);
    headset.report(2, 1, 0);
    await chloeCalls();
    expect(headset.lights(2)).toBe(offHook | ringing);
    const states = () => amira.calls.map(({ state }) => state);
    headset.report(2, 0, 0);
    await until(() => states().join() === 'held,connected', 'the second is answered, the first is held');
    await moment();
    // The host's word: there is a call, whatever the switch says.
    expect(headset.lights(2)).toBe(offHook);
    headset.report(2, 1, 0);
    headset.report(2, 0b1001, 0);
    headset.report(2, 0b0001, 0);
    await until(() => states().join() === 'connected,held', 'swapped');
    headset.report(2, 0, 0);
    await until(() => states().join() === 'ended,held', 'the conversation is over, the other still held');
    await moment();
    expect(headset.lights(2)).toBe(offHook | held);
  });

  it('taken off while nothing rings dials nobody and is told so', async () => {
    const { amira, headset } = await desk(withHookSwitch);
    headset.report(2, 1, 0);
    await moment();
    expect(amira.calls).toEqual([]);
    expect(headset.sent.at(-1)).toEqual({ reportId: 2, bytes: [0] });
  });

  it('calls the last number again, and sends the digits of its keypad', async () => {
    const { amira, bruno, headset } = await desk(withHookSwitch);
    await talking(amira, bruno);
    await resultOf(amira.hangUp());
    await until(() => bruno.call.state === 'ended', 'the end');
    headset.press(2, 0b10000);
    await until(() => bruno.call.state === 'incoming', 'again');
    await resultOf(bruno.answer());
    await until(() => amira.call.state === 'connected', 'talking');
    headset.report(2, 1, 8);
    await moment();
    expect(amira.connection.getTransceivers()[0]?.sender.dtmf?.toneBuffer).toBe('7');
  });
});

describe('a headset with buttons', () => {
  it('answers and ends with the same button, and refuses with the other', async () => {
    const { amira, headset, brunoCalls } = await desk(withButtons);
    await brunoCalls();
    expect(headset.lights(0x18)).toBe(0b1000);
    headset.press(8, 0b0100);
    await until(() => amira.call.state === 'connected', 'answered');
    await moment();
    expect([headset.lights(0x17), headset.lights(0x18)]).toEqual([1, 0]);
    headset.report(8, 0b10000);
    await moment();
    expect([amira.call.muted, headset.lights(9)]).toEqual([true, 1]);
    headset.press(8, 0b0100);
    await until(() => amira.call.state === 'ended', 'ended');
    await brunoCalls();
    headset.press(8, 0b1000);
    await until(() => amira.call.state === 'ended', 'refused');
    expect(amira.call.endReason).toBe('declined');
  });
});

describe('headsets', () => {
  it('are connected when allowed before, picked, or plugged in, and let go when unplugged', async () => {
    const { hid, headset, headsets, amira, bruno } = await desk(withButtons);
    expect(headsets.snapshot()).toEqual([{ name: 'Evolve', state: 'connected' }]);
    const other = new SimulatedHeadset(withHookSwitch, 'Voyager');
    hid.picked = [other];
    await headsets.connect();
    expect(headsets.snapshot().map(({ name }) => name)).toEqual(['Evolve', 'Voyager']);

    headset.unplugged = true;
    hid.unplug(headset);
    await moment();
    expect(headsets.snapshot()).toEqual([{ name: 'Voyager', state: 'connected' }]);
    await talking(amira, bruno);
    headset.unplugged = false;
    hid.plugIn(headset);
    await moment();
    expect(headset.lights(0x17)).toBe(1);
    await headsets.close();
    expect([headset.opened, other.opened, other.lights(2)]).toEqual([false, false, 0]);
  });

  it('that another program holds are named as such, from the start or in the midst of a call', async () => {
    const { hid, headset, headsets, amira, bruno } = await desk(withHookSwitch);
    const other = new SimulatedHeadset(withButtons, 'Voyager');
    other.held = true;
    hid.plugIn(other);
    await moment();
    expect(headsets.snapshot()).toContainEqual({ name: 'Voyager', state: 'taken' });
    headset.held = true;
    await talking(amira, bruno);
    await moment();
    expect(headsets.snapshot().every(({ state }) => state === 'taken')).toBe(true);
    expect(amira.call.state).toBe('connected');

    headset.held = false;
    hid.picked = [headset];
    await headsets.connect();
    await moment();
    expect(headsets.snapshot()).toContainEqual({ name: 'Evolve', state: 'connected' });
    expect(headset.lights(2)).toBe(offHook);
  });

  it('are only those that are headsets, and none when the person picks none', async () => {
    const { hid, headsets } = await desk(withHookSwitch.slice(0, 1));
    expect(headsets.snapshot()).toEqual([]);
    hid.requestDevice = () => Promise.reject(new DOMException('no gesture', 'SecurityError'));
    await headsets.connect();
    expect(headsets.snapshot()).toEqual([]);
  });
});
