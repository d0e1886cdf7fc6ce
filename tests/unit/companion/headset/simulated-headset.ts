import type { HidCollection, HidDevice, HidReportItem } from '../../../../companion/headset/web-hid';

const bit = (usage: number, more: Partial<HidReportItem> = {}): HidReportItem => ({
  isAbsolute: true,
  isArray: false,
  isConstant: false,
  isRange: false,
  logicalMinimum: 0,
  reportSize: 1,
  reportCount: 1,
  usages: [usage],
  ...more,
});
const button = (usage: number): HidReportItem => bit(usage, { isAbsolute: false });
const padding = (bits: number): HidReportItem => ({ isConstant: true, reportSize: 1, reportCount: bits });

/** A media key collection beside the telephone's, as most headsets have. */
const consumer: HidCollection = {
  usagePage: 0x0c,
  usage: 0x01,
  inputReports: [{ reportId: 1, items: [button(0x0c00e9), button(0x0c00ea), padding(6)] }],
};

/** A headset whose hook switch is a switch: it has a state, and acknowledges what it is told. */
export const withHookSwitch: readonly HidCollection[] = [
  consumer,
  {
    usagePage: 0x0b,
    usage: 0x05,
    inputReports: [
      {
        reportId: 2,
        items: [
          bit(0x0b0020),
          bit(0x0b0097),
          button(0x0b002f),
          button(0x0b0021),
          button(0x0b0024),
          padding(3),
          // The keypad: one key at a time, named by its number.
          {
            isArray: true,
            isRange: true,
            usageMinimum: 0x0b00b0,
            usageMaximum: 0x0b00bb,
            logicalMinimum: 1,
            reportSize: 4,
            reportCount: 1,
          },
          padding(4),
        ],
      },
    ],
    outputReports: [
      {
        reportId: 2,
        items: [
          bit(0x080017, { usages: [0x080017, 0x080009, 0x080018, 0x080020], reportCount: 4 }),
          padding(4),
        ],
      },
    ],
  },
];

/** A headset with buttons that only tell that they were pressed, and each light in a report of its own. */
export const withButtons: readonly HidCollection[] = [
  {
    usagePage: 0x0b,
    usage: 0x05,
    inputReports: [
      { reportId: 8, items: [padding(2), button(0x0b0020), button(0x0b0026), bit(0x0b002f), padding(3)] },
    ],
    outputReports: [
      { reportId: 9, items: [bit(0x080009), padding(7)] },
      { reportId: 0x17, items: [bit(0x080017), padding(7)] },
      { reportId: 0x18, items: [padding(3), bit(0x0b009e), padding(4)] },
    ],
  },
];

/** A device as WebHID shows it, with a person's thumb on it. */
export class SimulatedHeadset extends EventTarget implements HidDevice {
  opened = false;
  /** Another program has it. */
  held = false;
  unplugged = false;
  readonly sent: { readonly reportId: number; readonly bytes: readonly number[] }[] = [];

  constructor(
    readonly collections: readonly HidCollection[],
    readonly productName = 'Evolve',
  ) {
    super();
  }

  open(): Promise<void> {
    if (this.held) return Promise.reject(new DOMException('Failed to open the device.', 'NotAllowedError'));
    this.opened = true;
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.opened = false;
    return Promise.resolve();
  }

  sendReport(reportId: number, data: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.unplugged || this.held) {
      return Promise.reject(new DOMException('Failed to write the report.', 'NotAllowedError'));
    }
    this.sent.push({ reportId, bytes: [...data] });
    return Promise.resolve();
  }

  /** What the lights of one report were told last, as bits. */
  lights(reportId: number): number {
    return this.sent.findLast((report) => report.reportId === reportId)?.bytes[0] ?? 0;
  }

  report(reportId: number, ...bytes: readonly number[]): void {
    const data = new DataView(Uint8Array.from(bytes).buffer);
    this.dispatchEvent(Object.assign(new Event('inputreport'), { reportId, data }));
  }

  /** Down and up again. */
  press(reportId: number, bits: number): void {
    this.report(reportId, bits, 0);
    this.report(reportId, 0, 0);
  }
}
