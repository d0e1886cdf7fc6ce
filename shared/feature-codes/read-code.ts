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

function patternOf(code: string): RegExp {
  const escaped = code
    .replace(/[*]/g, '\\*')
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>\\+?[0-9*]{1,40})`);
  return new RegExp(`^${escaped}$`);
}
