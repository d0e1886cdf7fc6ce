/** Reads an unsigned value from a report, lowest bit first (HID 1.11 §8.4); 0 beyond its end. */
export function readBits(data: DataView, offset: number, size: number): number {
  let value = 0;
  for (let bit = 0; bit < size; bit += 1) {
    const at = offset + bit;
    if (at >> 3 >= data.byteLength) break;
    if ((data.getUint8(at >> 3) >> (at & 7)) & 1) value += 2 ** bit;
  }
  return value;
}

/** Sets a field of a report to 1 or 0. */
export function writeFlag(report: Uint8Array, offset: number, on: boolean): void {
  const before = report[offset >> 3];
  if (before === undefined) return;
  const mask = 1 << (offset & 7);
  report[offset >> 3] = on ? before | mask : before & ~mask;
}
