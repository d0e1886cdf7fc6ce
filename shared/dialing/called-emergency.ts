import type { DialTarget } from './dial-target';
import type { DiallingSettings } from './dialling-settings';
import { emergencyNumberOf } from './is-emergency';
import { applyDiallingRules } from './rules/apply-dialling-rules';

/** The emergency number that dialling a target from here would reach, by itself or by the rules; undefined: none. */
export function calledEmergency(
  target: DialTarget,
  { rules, emergencyNumbers }: Pick<DiallingSettings, 'rules' | 'emergencyNumbers'>,
): string | undefined {
  const dialled = applyDiallingRules(target, rules, emergencyNumbers).target;
  return (
    emergencyNumberOf(target, emergencyNumbers, rules) ?? emergencyNumberOf(dialled, emergencyNumbers, rules)
  );
}
