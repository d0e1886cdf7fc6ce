import type { MessageKey } from '../../i18n/catalogue';

/** What is looked at, in the order in which one thing rests on the other. */
export const checkIds = [
  'server',
  'clock',
  'version',
  'hub',
  'companion',
  'telephone',
  'microphone',
  'sound',
  'notifications',
  'storage',
  'pop-ups',
  'local-network',
] as const;
export type CheckId = (typeof checkIds)[number];

/** `untried`: it takes a click, or something that is not there. */
export const checkStates = ['checking', 'untried', 'fine', 'attention', 'failed'] as const;
export type CheckState = (typeof checkStates)[number];

/** Who can change what is wrong. */
export type Mender = 'you' | 'administrator';

/** What a check found: the state, and in words what it means and what to change. */
export interface Finding {
  readonly state: Exclude<CheckState, 'checking'>;
  readonly words: Extract<MessageKey, `diagnostics.${string}`>;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  readonly mender?: Mender | undefined;
}

/** One thing that can be looked at. */
export interface Check {
  readonly id: CheckId;
  /** Begins in the same tick, because some need the click that asked for it. Never rejects for what it looks for. */
  run(): Promise<Finding>;
  /** Only on a click: what is shown before it. */
  readonly onDemand?: Finding | undefined;
}

/** Found, and nothing to change. */
export function fine(words: Finding['words'], values?: Finding['values']): Finding {
  return { state: 'fine', words, ...(values ? { values } : {}) };
}

/** Something that is only seen from the companion, which is not there. */
export const needsCompanion: Finding = { state: 'untried', words: 'diagnostics.needs-companion' };
