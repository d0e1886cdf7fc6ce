import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { Watched } from '../watched';
import { Headset, isHeadset } from './headset';
import { HeadsetControl } from './headset-control';
import { TELEPHONY_PAGE } from './usages';
import type { Hid, HidConnection, HidDevice } from './web-hid';

/** `taken`: another program holds it, so its buttons do nothing here; its sound works all the same. */
export interface HeadsetStatus {
  readonly name: string;
  readonly state: 'connected' | 'taken';
}

/** The headsets whose buttons control calls. */
export interface HeadsetsView extends Watched<readonly HeadsetStatus[]> {
  /** Absent in a browser that knows no headset buttons. Must be called in a gesture of the person. */
  readonly connect?: (() => Promise<void>) | undefined;
}

interface Connected {
  readonly headset: Headset;
  readonly control: HeadsetControl;
}

export interface HeadsetsOptions {
  readonly hid: Hid;
  readonly endpoint: Endpoint;
  readonly log: Logger;
}

/** Finds headsets the person has allowed, keeps them connected, and connects them to the calls. */
export class Headsets implements HeadsetsView {
  private readonly connected = new Map<HidDevice, Connected>();
  private readonly taken = new Set<HidDevice>();
  private current: readonly HeadsetStatus[] = [];
  private closed = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: HeadsetsOptions) {}

  /** Connects those that were allowed before. Never rejects. */
  async start(): Promise<void> {
    const { hid, log } = this.options;
    hid.addEventListener('connect', this.onConnect);
    hid.addEventListener('disconnect', this.onDisconnect);
    try {
      await this.take(await hid.getDevices());
    } catch (error) {
      log.info('headsets cannot be listed', { error });
    }
  }

  readonly connect = async (): Promise<void> => {
    const { hid, log } = this.options;
    try {
      await this.take(await hid.requestDevice({ filters: [{ usagePage: TELEPHONY_PAGE }] }));
    } catch (error) {
      log.info('no headset was picked', { error });
    }
  };

  snapshot(): readonly HeadsetStatus[] {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.options.hid.removeEventListener('connect', this.onConnect);
    this.options.hid.removeEventListener('disconnect', this.onDisconnect);
    this.listeners.clear();
    await Promise.all([...this.connected.keys()].map((device) => this.drop(device)));
  }

  private readonly onConnect = (event: Event): void => {
    void this.take([(event as HidConnection).device]);
  };

  private readonly onDisconnect = (event: Event): void => {
    const { device } = event as HidConnection;
    this.taken.delete(device);
    void this.drop(device);
  };

  private async take(devices: readonly HidDevice[]): Promise<void> {
    for (const device of devices.filter(isHeadset)) if (!this.connected.has(device)) await this.open(device);
    this.update();
  }

  private async open(device: HidDevice): Promise<void> {
    const { endpoint, log } = this.options;
    const headset = new Headset({
      device,
      onGesture: (gesture) => void this.connected.get(device)?.control.handle(gesture),
      onLost: () => {
        this.taken.add(device);
        void this.drop(device);
      },
      log,
    });
    try {
      await headset.open();
    } catch (error) {
      log.warn('headset is held by another program', { error });
      this.taken.add(device);
      return;
    }
    if (this.closed) {
      await headset.close();
      return;
    }
    this.taken.delete(device);
    this.connected.set(device, { headset, control: new HeadsetControl(endpoint, headset) });
  }

  private async drop(device: HidDevice): Promise<void> {
    const found = this.connected.get(device);
    this.connected.delete(device);
    this.update();
    found?.control.close();
    await found?.headset.close();
  }

  private update(): void {
    const status = (state: HeadsetStatus['state']) => (device: HidDevice) => ({
      name: device.productName,
      state,
    });
    const next = [
      ...[...this.connected.keys()].map(status('connected')),
      ...[...this.taken].map(status('taken')),
    ];
    if (JSON.stringify(next) === JSON.stringify(this.current)) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }
}
