/** WebHID (https://wicg.github.io/webhid/), as far as a headset needs it: TypeScript does not know it. */
export interface HidReportItem {
  readonly isAbsolute?: boolean;
  readonly isArray?: boolean;
  readonly isConstant?: boolean;
  readonly isRange?: boolean;
  readonly reportSize?: number;
  readonly reportCount?: number;
  /** Usage page in the upper 16 bits, usage in the lower. */
  readonly usages?: readonly number[];
  readonly usageMinimum?: number;
  readonly usageMaximum?: number;
  readonly logicalMinimum?: number;
}

export interface HidReport {
  readonly reportId?: number;
  readonly items?: readonly HidReportItem[];
}

export interface HidCollection {
  readonly usagePage?: number;
  readonly usage?: number;
  readonly inputReports?: readonly HidReport[];
  readonly outputReports?: readonly HidReport[];
}

export interface HidInputReport extends Event {
  /** Without the report's id. */
  readonly data: DataView;
  readonly reportId: number;
}

export interface HidDevice extends EventTarget {
  readonly opened: boolean;
  readonly productName: string;
  readonly collections: readonly HidCollection[];
  open(): Promise<void>;
  close(): Promise<void>;
  sendReport(reportId: number, data: Uint8Array<ArrayBuffer>): Promise<void>;
}

export interface HidConnection extends Event {
  readonly device: HidDevice;
}

export interface Hid extends EventTarget {
  /** Those this site has been allowed to use before. */
  getDevices(): Promise<HidDevice[]>;
  /** Asks the person; needs a gesture. Empty when none was picked. */
  requestDevice(options: {
    readonly filters: readonly { readonly usagePage: number }[];
  }): Promise<HidDevice[]>;
}

/** Undefined in a browser without WebHID, and where the page may not use it. */
export function browserHid(): Hid | undefined {
  return (navigator as { readonly hid?: Hid }).hid;
}
