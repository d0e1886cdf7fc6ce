/** What a setting can be. */
export type SettingValue = boolean | number | string | readonly number[] | readonly string[];

/** The values a setting may have, and how one is recognised. */
export interface SettingKind<T extends SettingValue> {
  readonly type: 'switch' | 'choice' | 'number' | 'text' | 'numbers' | 'texts';
  /** Where there are but a few. */
  readonly choices?: readonly T[];
  /** The smallest and the largest of a number. */
  readonly range?: readonly [number, number];
  /** Anything, as a value of this kind; undefined: it is none. */
  read(value: unknown): T | undefined;
}

export const onOrOff: SettingKind<boolean> = {
  type: 'switch',
  choices: [true, false],
  read: (value) => (typeof value === 'boolean' ? value : undefined),
};

export function oneOf<T extends string>(choices: readonly T[]): SettingKind<T> {
  return { type: 'choice', choices, read: (value) => choices.find((choice) => choice === value) };
}

/** Whole numbers. */
export function numberFrom(least: number, most: number): SettingKind<number> {
  return {
    type: 'number',
    range: [least, most],
    read: (value) => (isBetween(value, least, most) ? value : undefined),
  };
}

/** `shape` sees all of the text. */
export function textLike(shape: RegExp, longest: number): SettingKind<string> {
  return { type: 'text', read: (value) => (isText(value, shape, longest) ? value : undefined) };
}

const LIST_LIMIT = 20;

export function numbersFrom(least: number, most: number): SettingKind<readonly number[]> {
  return {
    type: 'numbers',
    range: [least, most],
    read: (value) =>
      isShortList(value) && value.every((one) => isBetween(one, least, most)) ? value : undefined,
  };
}

export function textsLike(shape: RegExp, longest: number): SettingKind<readonly string[]> {
  return {
    type: 'texts',
    read: (value) =>
      isShortList(value) && value.every((one) => isText(one, shape, longest)) ? value : undefined,
  };
}

/** Whether two values are the same. */
export function sameValue(one: SettingValue, other: SettingValue): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isText(value: unknown, shape: RegExp, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest && shape.test(value);
}

function isShortList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length <= LIST_LIMIT;
}
