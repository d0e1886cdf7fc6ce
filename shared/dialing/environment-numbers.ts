import type { DialInput } from './dial-input';
import { dialPlanOf, type DiallingSource } from './dialling-settings';

/** Reads and writes numbers by the rules of the user's environment. The tables for it are fetched at first use. */
export class EnvironmentNumbers {
  /** `settings` rejects with AppError, and so does everything here. */
  constructor(private readonly settings: () => Promise<DiallingSource>) {}

  /** Reads what a person types. */
  readonly reader = async (): Promise<(text: string) => DialInput> => {
    const [{ parseDialInput }, settings] = await Promise.all([import('./parse-dial-input'), this.settings()]);
    const plan = dialPlanOf(settings);
    return (text) => parseDialInput(text, plan);
  };

  /** Writes numbers as people of the environment's country read them. */
  readonly formatter = async (): Promise<(number: string) => string> => {
    const [{ formatNumber }, { country }] = await Promise.all([import('./format-number'), this.settings()]);
    return (number) => formatNumber(number, country);
  };
}
