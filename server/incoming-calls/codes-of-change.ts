import { fillCode } from '../../shared/feature-codes/fill-code';
import type { FeatureCodeName, FeatureCodes } from '../../shared/feature-codes/feature-code-profile';
import type { IncomingChoices } from '../../shared/incoming-calls/incoming-calls';

export interface ToldChange {
  readonly before: IncomingChoices;
  readonly after: IncomingChoices;
  readonly group?: { readonly number: string; readonly on: boolean } | undefined;
  /** A number as the PBX is to be told it. */
  readonly dialled: (number: string) => string;
}

/** What has to be dialled so that a PBX does what somebody has chosen; nothing, where no code is about it. */
export function codesOfChange(codes: FeatureCodes, { before, after, group, dialled }: ToldChange): string[] {
  const told: string[] = [];
  const dial = (name: FeatureCodeName, values: { number?: string; group?: string } = {}): void => {
    told.push(...fillCode(codes[name] ?? '', values));
  };
  const forward = (
    was: readonly [on: boolean, number: string],
    is: readonly [on: boolean, number: string],
    [on, off]: readonly [FeatureCodeName, FeatureCodeName],
  ): void => {
    if (is[0] && (!was[0] || was[1] !== is[1])) dial(on, { number: dialled(is[1]) });
    else if (was[0] && !is[0]) dial(off);
  };
  const [from, to] = [before.forwarding, after.forwarding];
  forward([from.all, from.allNumber], [to.all, to.allNumber], ['forwardAllOn', 'forwardAllOff']);
  forward([from.busy, from.otherNumber], [to.busy, to.otherNumber], ['forwardBusyOn', 'forwardBusyOff']);
  forward(
    [from.noAnswer, from.otherNumber],
    [to.noAnswer, to.otherNumber],
    ['forwardNoAnswerOn', 'forwardNoAnswerOff'],
  );
  if (before.sendAll !== after.sendAll) dial(after.sendAll ? 'sendAllOn' : 'sendAllOff');
  if (before.twinning !== after.twinning) dial(after.twinning === 'off' ? 'twinningOff' : 'twinningOn');
  if (group) dial(group.on ? 'groupOn' : 'groupOff', { group: group.number });
  return told;
}
