import { strToU8, zipSync, type Zippable } from 'fflate';

/** The earliest a zip can say, in local time as its format has it: the same bytes wherever and whenever it is made. */
const noDate = new Date(1980, 0, 1, 12);

/** Packs files, in the order of their names. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(files).sort();
  const entries: Zippable = Object.fromEntries(
    names.map((name) => [
      name,
      [files[name] ?? new Uint8Array(), { level: 9, mtime: noDate, os: 3, attrs: 0o644 << 16 }],
    ]),
  );
  return zipSync(entries);
}

/** A value as a file of JSON, as people read it. */
export function jsonFile(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, undefined, 2)}\n`);
}
