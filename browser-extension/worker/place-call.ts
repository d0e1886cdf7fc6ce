import { calledEmergency } from '../../shared/dialing/called-emergency';
import { dialPlanOf, diallingSettings, type DiallingSource } from '../../shared/dialing/dialling-settings';
import type { DialInputError } from '../../shared/dialing/dial-input-error';
import type { DialTarget } from '../../shared/dialing/dial-target';
import { formatNumber } from '../../shared/dialing/format-number';
import { parseDialInput } from '../../shared/dialing/parse-dial-input';
import type { Command } from '../../shared/endpoint/command';
import type { CommandResult } from '../../shared/endpoint/command-result';
import type { ErrorCode } from '../../shared/errors/error-code';

/** A call for help that waits for its person's word. */
export interface EmergencyQuestion {
  readonly number: string;
  readonly target: DialTarget;
}

/** What became of a wish to call. */
export type Outcome =
  | { readonly kind: 'calling'; readonly name: string }
  | { readonly kind: 'not-dialable'; readonly code: DialInputError }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'disabled' }
  | { readonly kind: 'asking' };

export interface CallDesk {
  /** Of whoever is signed in; undefined: nobody. */
  readonly dialling: () => Promise<(DiallingSource & { readonly disabled: boolean }) | undefined>;
  /** Never rejects. */
  readonly execute: (command: Command) => Promise<CommandResult>;
  /** Asks the person in a page of ours. */
  readonly ask: (question: EmergencyQuestion) => Promise<void>;
}

/** Calls what stands in a text of a page, a link or a selection. */
export async function placeCall(text: string, desk: CallDesk): Promise<Outcome> {
  const source = await desk.dialling();
  if (!source) return { kind: 'signed-out' };
  if (source.disabled) return { kind: 'disabled' };
  const input = parseDialInput(text, dialPlanOf(source));
  if (!input.ok) return { kind: 'not-dialable', code: input.code };
  const number = calledEmergency(input.target, diallingSettings(source, false));
  if (number === undefined) return dialTarget(input.target, desk, source.country);
  await desk.ask({ number, target: input.target });
  return { kind: 'asking' };
}

/** Calls a target; `confirmed`: its person knows what a call for help from here may lack. */
export async function dialTarget(
  target: DialTarget,
  desk: CallDesk,
  country = '',
  confirmed?: true,
): Promise<Outcome> {
  const command: Command = {
    kind: 'dial',
    id: crypto.randomUUID(),
    target,
    media: 'audio',
    ...(confirmed && { emergencyConfirmed: confirmed }),
  };
  const name = target.kind === 'number' ? formatNumber(target.number, country) : target.uri;
  const result = await desk.execute(command);
  if (result.ok) return { kind: 'calling', name };
  if (result.code === 'emergency-unconfirmed' && !confirmed) {
    // The companion knows more numbers than the settings we have.
    await desk.ask({ number: name, target });
    return { kind: 'asking' };
  }
  return { kind: 'failed', code: result.code };
}
