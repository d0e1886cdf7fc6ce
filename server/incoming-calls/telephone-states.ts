import type { IncomingChoices, IncomingRights } from '../../shared/incoming-calls/incoming-calls';
import type { TelephoneState } from '../../shared/presence/presence';

/**
 * What a telephone does with calls by what its user has chosen and may choose, as colleagues see it
 * (requirement P2; guide, chapter 17, "État du téléphone").
 */
export function telephoneStates(
  { sendAll, sendAllWhenDoNotDisturb, forwarding }: IncomingChoices,
  rights: Pick<IncomingRights, 'sendAll' | 'forward'>,
  undisturbed: boolean,
): readonly TelephoneState[] {
  const toVoicemail = rights.sendAll && (sendAll || (sendAllWhenDoNotDisturb && undisturbed));
  const forwarded = rights.forward && (forwarding.all || forwarding.busy || forwarding.noAnswer);
  return [...(toVoicemail ? ['send-all' as const] : []), ...(forwarded ? ['forwarded' as const] : [])];
}
