import type { HidCollection, HidReport, HidReportItem } from './web-hid';
import { TELEPHONY_PAGE } from './usages';

/** Where in a report something stands; positions and sizes in bits. */
interface Field {
  readonly reportId: number;
  readonly offset: number;
  readonly size: number;
}

/** One value of one usage. `absolute`: it tells a state; else it tells that something was pressed. */
export interface ValueField extends Field {
  readonly kind: 'value';
  readonly usage: number;
  readonly absolute: boolean;
}

/** A place that names whichever of several buttons is pressed (HID 1.11 §6.2.2.5, "Array"). */
export interface ArrayField extends Field {
  readonly kind: 'array';
  readonly usages: readonly number[];
  /** The number of the first usage. */
  readonly first: number;
}

export type InputField = ValueField | ArrayField;

export interface ReportMap {
  readonly inputs: readonly InputField[];
  readonly outputs: readonly ValueField[];
  /** Length of each output report, in bytes, by its id. */
  readonly outputBytes: ReadonlyMap<number, number>;
}

/** More than any report of a headset has: a descriptor that claims more is nonsense. */
const MAX_BITS = 512;

/**
 * Reads what a device says of itself. Top-level collections alone: the browser repeats the items of
 * nested ones in every collection above, in the order of the report.
 */
export function readReportMap(collections: readonly HidCollection[]): ReportMap {
  const telephones = collections.filter(({ usagePage }) => usagePage === TELEPHONY_PAGE);
  const inputs = telephones.flatMap(({ inputReports = [] }) => inputReports.flatMap(fieldsOf));
  const outputReports = telephones.flatMap((collection) => collection.outputReports ?? []);
  return {
    inputs,
    outputs: outputReports.flatMap(fieldsOf).filter((field) => field.kind === 'value'),
    outputBytes: new Map(
      outputReports.map((report) => [report.reportId ?? 0, Math.ceil(bitsOf(report) / 8)]),
    ),
  };
}

function bitsOf({ items = [] }: HidReport): number {
  return items.reduce((bits, { reportSize = 0, reportCount = 0 }) => bits + reportSize * reportCount, 0);
}

function fieldsOf(report: HidReport): InputField[] {
  if (bitsOf(report) > MAX_BITS) return [];
  const fields: InputField[] = [];
  let offset = 0;
  for (const item of report.items ?? []) {
    const { reportSize = 0, reportCount = 0, isConstant, isArray } = item;
    for (let index = 0; index < reportCount; index += 1) {
      const place = { reportId: report.reportId ?? 0, offset, size: reportSize };
      offset += reportSize;
      // Constant items fill the report up to whole bytes.
      if (isConstant || reportSize === 0 || reportSize > 32) continue;
      if (isArray)
        fields.push({ ...place, kind: 'array', usages: usagesOf(item), first: item.logicalMinimum ?? 0 });
      else {
        const usage = usageAt(item, index);
        if (usage !== undefined)
          fields.push({ ...place, kind: 'value', usage, absolute: item.isAbsolute ?? true });
      }
    }
  }
  return fields;
}

function usagesOf(item: HidReportItem): readonly number[] {
  if (!item.isRange) return item.usages ?? [];
  const { usageMinimum = 0, usageMaximum = -1 } = item;
  const count = Math.min(Math.max(usageMaximum - usageMinimum + 1, 0), MAX_BITS);
  return Array.from({ length: count }, (_, index) => usageMinimum + index);
}

/** The last usage of a list stands for all further values (HID 1.11 §6.2.2.8). */
function usageAt(item: HidReportItem, index: number): number | undefined {
  const usages = usagesOf(item);
  return usages[Math.min(index, usages.length - 1)];
}
