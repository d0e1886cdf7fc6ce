import type { DialInputError } from '../../../shared/dialing/dial-input-error';
import type { DiallingSettings } from '../../../shared/dialing/dialling-settings';
import { applyDiallingRules } from '../../../shared/dialing/rules/apply-dialling-rules';
import type { DiallingStep } from '../../../shared/dialing/rules/dialling-step';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';

export type Explanation =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'error'; readonly code: DialInputError }
  | {
      readonly kind: 'dialled';
      readonly number: string;
      /** How the typed text was read, where that is not what was typed. */
      readonly read?: string | undefined;
      readonly steps: readonly DiallingStep[];
    };

/** What would be dialled for a typed text, and why. */
export function explainNumber(typed: string, read: ReadDialInput, dialling: DiallingSettings): Explanation {
  if (typed.trim() === '') return { kind: 'nothing' };
  const input = read(typed);
  if (!input.ok) return { kind: 'error', code: input.code };
  const { rules, emergencyNumbers } = dialling;
  const { target, steps } = applyDiallingRules(input.target, rules, emergencyNumbers);
  const before = steps[0]?.before ?? '';
  return {
    kind: 'dialled',
    number: target.kind === 'number' ? target.number : target.uri,
    read: typed.replace(/[\s().-]/g, '') === before.replace(/[.-]/g, '') ? undefined : before,
    steps,
  };
}
