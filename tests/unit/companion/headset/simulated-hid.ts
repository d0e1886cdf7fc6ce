import type { Hid, HidDevice } from '../../../../companion/headset/web-hid';

/** `navigator.hid` with the headsets of a desk. */
export class SimulatedHid extends EventTarget implements Hid {
  /** Allowed before. */
  allowed: HidDevice[] = [];
  /** What the person picks when asked. */
  picked: HidDevice[] = [];
  asked = 0;

  getDevices(): Promise<HidDevice[]> {
    return Promise.resolve(this.allowed);
  }

  requestDevice(): Promise<HidDevice[]> {
    this.asked += 1;
    return Promise.resolve(this.picked);
  }

  plugIn(device: HidDevice): void {
    this.dispatchEvent(Object.assign(new Event('connect'), { device }));
  }

  unplug(device: HidDevice): void {
    this.dispatchEvent(Object.assign(new Event('disconnect'), { device }));
  }
}
