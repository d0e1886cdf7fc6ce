import { noForwarding, type Forwarding } from '../../../../shared/incoming-calls/incoming-calls';
import type { Activity, CallWorld, Hunted, Person } from '../../../../server/incoming-calls/rules/call-world';
import { IncomingPlan } from '../../../../server/incoming-calls/rules/incoming-plan';
import type { PlanStep, RingOutcome } from '../../../../server/switch/plan/call-plan';

export type Someone = Partial<Omit<Person, 'forwarding'>> & { readonly forwarding?: Partial<Forwarding> };

/** Who there is; everybody is there, has chosen nothing, and has no mailbox. */
export interface Cast {
  readonly people?: Readonly<Record<string, Someone>>;
  readonly groups?: readonly (Partial<Hunted> & { readonly number: string })[];
  readonly mailboxes?: readonly string[];
  readonly activity?: Readonly<Record<string, Activity>>;
  readonly lastCalls?: Readonly<Record<string, number>>;
  /** Extensions beside the usual ones. */
  readonly more?: readonly string[];
}

const extensions = ['201', '202', '203', '204', '205', '206', '207', '208', '209'];

export function worldOf(cast: Cast): CallWorld {
  const people = new Map<string, Person>();
  for (const extension of [...extensions, ...(cast.more ?? [])]) {
    const { forwarding, ...said } = cast.people?.[extension] ?? {};
    people.set(extension, {
      extension,
      sendAll: false,
      doNotDisturb: false,
      ringSeconds: 20,
      ...said,
      forwarding: { ...noForwarding, ...forwarding },
    });
  }
  const groups = new Map(
    (cast.groups ?? []).map((group) => [
      group.number,
      { id: group.number, kind: 'sequential' as const, ringSeconds: 15, members: [], ...group },
    ]),
  );
  return {
    person: (number) => people.get(number),
    group: (number) => groups.get(number),
    hasMailbox: (extension) => cast.mailboxes?.includes(extension) ?? false,
    activity: (extension) => cast.activity?.[extension] ?? 'free',
    lastCallEndedAt: (extension) => cast.lastCalls?.[extension],
  };
}

export function planOf(cast: Cast): IncomingPlan {
  return new IncomingPlan({
    world: worldOf(cast),
    isEmergency: (number) => number === '112',
    nameOf: () => undefined,
    meant: (number) => (number === '*17' ? 'voicemail' : undefined),
  });
}

/**
 * The way of a call that nobody takes, as a line for each step: who rings, why, how long, through whom; last,
 * the status. `ends`: how numbers end that do not just ring in vain.
 */
export function wayOf(
  plan: IncomingPlan,
  called: string,
  ends: Readonly<Record<string, RingOutcome>> = {},
  caller = '209',
): string[] {
  const route = plan.routeOf({ caller, called });
  if (!route) return ['its devices'];
  const lines: string[] = [];
  let step: PlanStep = route.begin();
  while (step.kind === 'ring') {
    const { ringing, seconds, via } = step;
    lines.push(
      [
        ringing
          .map(({ number, cause }) => (cause === 'called' ? number : `${number} (${cause})`))
          .join(' + '),
        ...(seconds === undefined ? [] : [`${String(seconds)} s`]),
        ...(via ? [`via ${via.join(', ')}`] : []),
      ].join(', '),
    );
    step = route.next(new Map(ringing.map(({ number }) => [number, ends[number] ?? 'unanswered'])));
    if (lines.length > 40) throw new Error('it goes on for ever');
  }
  return [...lines, String(step.status)];
}
