import type { CallPlan, CallRoute, PlannedCall, PlanStep, RingOutcome } from '../../../../../server/switch';

type Outcomes = Readonly<Record<string, RingOutcome>>;

/** A plan that says, for each number, one step after another, and notes what it was told. */
export class ScriptedPlan implements CallPlan {
  readonly asked: PlannedCall[] = [];
  readonly told: Outcomes[] = [];
  readonly names = new Map<string, string>();

  constructor(private readonly scripts: Readonly<Record<string, readonly PlanStep[]>>) {}

  routeOf(call: PlannedCall): CallRoute | undefined {
    this.asked.push(call);
    const script = this.scripts[call.called];
    if (!script) return undefined;
    const steps = script.values();
    const step = (): PlanStep => {
      const next = steps.next();
      return next.done ? { kind: 'end', status: 480 } : next.value;
    };
    return {
      begin: step,
      next: (outcomes) => {
        this.told.push(Object.fromEntries(outcomes));
        return step();
      },
    };
  }

  nameOf(number: string): string | undefined {
    return this.names.get(number);
  }
}

/** These ring together. */
export function ring(
  numbers: readonly string[],
  rest: Omit<Extract<PlanStep, { kind: 'ring' }>, 'kind' | 'ringing'> & {
    readonly cause?: 'called' | 'forwarded' | 'group' | 'twinned' | 'voicemail';
  } = {},
): PlanStep {
  const { cause = 'called', ...step } = rest;
  return { kind: 'ring', ringing: numbers.map((number) => ({ number, cause })), ...step };
}
