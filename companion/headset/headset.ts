import type { Logger } from '../../shared/diagnostics/logger';
import { allOff, type Gesture, type Indicators } from './gesture';
import { HeadsetInput } from './headset-input';
import { writeFlag } from './report-bits';
import { readReportMap, type ReportMap } from './report-map';
import { SharedState } from './shared-state';
import { buttons, lamps } from './usages';
import type { HidDevice, HidInputReport } from './web-hid';

export interface HeadsetOptions {
  readonly device: HidDevice;
  readonly onGesture: (gesture: Gesture) => void;
  /** Nothing more can be told to it: unplugged, or another program has taken it. */
  readonly onLost: () => void;
  readonly log: Logger;
  readonly now?: () => number;
}

/** Whether a device has what makes a headset of it: a hook switch or a mute key. */
export function isHeadset(device: HidDevice): boolean {
  return readReportMap(device.collections).inputs.some((field) =>
    (field.kind === 'value' ? [field.usage] : field.usages).some(
      (usage) => usage === buttons.hookSwitch || usage === buttons.mute,
    ),
  );
}

/** One headset with buttons and lights (USB HID, telephony page). */
export class Headset {
  private readonly map: ReportMap;
  private readonly hook = new SharedState();
  private readonly mute = new SharedState();
  private readonly input: HeadsetInput;
  private readonly now: () => number;
  private readonly reports: ReadonlyMap<number, Uint8Array<ArrayBuffer>>;
  private shown: Indicators = allOff;
  private sending: Promise<void> = Promise.resolve();
  private closing = false;

  constructor(private readonly options: HeadsetOptions) {
    this.now = options.now ?? (() => performance.now());
    this.map = readReportMap(options.device.collections);
    this.reports = new Map([...this.map.outputBytes].map(([id, bytes]) => [id, new Uint8Array(bytes)]));
    this.input = new HeadsetInput({ map: this.map, hook: this.hook, mute: this.mute, now: this.now });
  }

  get name(): string {
    return this.options.device.productName;
  }

  /** Rejects when another program holds the headset. */
  async open(): Promise<void> {
    const { device } = this.options;
    if (!device.opened) await device.open();
    device.addEventListener('inputreport', this.onReport);
  }

  /**
   * Sets the lights. The light for "off the hook" is the host's word on whether there is a call, so it is
   * repeated when the headset believes otherwise.
   */
  show(next: Indicators): void {
    const corrected = next.offHook !== this.hook.now || next.muted !== this.mute.now;
    const before = this.shown;
    this.shown = next;
    this.hook.told(next.offHook, this.now());
    this.mute.told(next.muted, this.now());
    if (corrected || differs(before, next)) this.sending = this.sending.then(() => this.send());
  }

  /** Puts the lights out and lets go of the device. Never rejects. */
  async close(): Promise<void> {
    const { device, log } = this.options;
    device.removeEventListener('inputreport', this.onReport);
    this.closing = true;
    this.show(allOff);
    await this.sending;
    await device.close().catch((error: unknown) => {
      log.debug('headset not closed', { error });
    });
  }

  private readonly onReport = (event: Event): void => {
    const { reportId, data } = event as HidInputReport;
    for (const gesture of this.input.read(reportId, data)) this.options.onGesture(gesture);
  };

  /** Writes every report anew: two that follow each other carry the latest, and no light is forgotten. */
  private async send(): Promise<void> {
    const { device, log, onLost } = this.options;
    for (const [lamp, usages] of Object.entries(lamps)) {
      for (const field of this.map.outputs.filter(({ usage }) => usages.some((one) => one === usage))) {
        const report = this.reports.get(field.reportId);
        if (report) writeFlag(report, field.offset, this.shown[lamp as keyof Indicators]);
      }
    }
    const lit = new Set(this.map.outputs.map(({ reportId }) => reportId));
    try {
      for (const id of lit) {
        const report = this.reports.get(id);
        if (report) await device.sendReport(id, report.slice());
      }
    } catch (error) {
      if (this.closing) return;
      log.info('headset cannot be told', { error });
      onLost();
    }
  }
}

function differs(before: Indicators, after: Indicators): boolean {
  return Object.entries(after).some(([lamp, on]) => before[lamp as keyof Indicators] !== on);
}
