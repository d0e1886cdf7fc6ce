import { featureCodeNames, type FeatureCodeName, type FeatureCodes } from './feature-code-profile';
import type { CodeValues } from './fill-code';

/** A code somebody dialled. */
export interface ReadCode {
  readonly name: FeatureCodeName;
  readonly values: CodeValues;
}

/** Reads what is dialled, the other way round from `fillCode`; codes of several parts cannot be read. */
export class CodeReader {
  private readonly patterns: readonly (readonly [FeatureCodeName, RegExp])[];

  constructor(codes: FeatureCodes) {
    this.patterns = featureCodeNames.flatMap((name) => {
      const code = codes[name];
      return code === undefined || code === '' ? [] : [[name, patternOf(code)] as const];
    });
  }

  /** The code of those digits; undefined: none of ours. */
  read(dialled: string): ReadCode | undefined {
    for (const [name, pattern] of this.patterns) {
      const match = pattern.exec(dialled);
      if (match) return { name, values: { ...match.groups } };
    }
    return undefined;
  }
}

/** Places to park are few: a longer number that begins like one is somebody's, or wrong. */
const digits: Readonly<Record<string, string>> = {
  number: '\\+?[0-9*]{1,33}',
  group: '[0-9*]{1,15}',
  extension: '[0-9]{1,15}',
  slot: '[0-9]',
};

function patternOf(code: string): RegExp {
  const escaped = code
    .replace(/[*]/g, '\\*')
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${digits[name] ?? ''})`);
  return new RegExp(`^${escaped}$`);
}
