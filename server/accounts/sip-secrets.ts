import * as z from 'zod';
import { pbxAccountSchema } from '../config/pbx';
import type { Seal } from '../config/seal';
import type { AdministeredAccount } from '../store/user-store';
import type { KnownUser } from './plan-users';

/** Who people are at the customer's PBX, sealed for the store and opened for us. */
export interface SipSecrets {
  sealed(known: KnownUser): AdministeredAccount;
  /** Without `sip` where it cannot be opened: it has to be said anew. */
  opened(kept: AdministeredAccount): KnownUser;
}

const kept = z.string().transform((text, context) => {
  try {
    return pbxAccountSchema.parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
});

export function sipSecrets(seal: Seal): SipSecrets {
  /** A name never changes hands. */
  const contextOf = ({ environment, userName }: KnownUser['user']): string =>
    `sip\n${environment}\n${userName}`;
  return {
    sealed: ({ user: { sip, ...user }, active }) => ({
      user,
      active,
      ...(sip && { sealedSip: seal.seal(JSON.stringify(sip), contextOf(user)) }),
    }),
    opened: ({ user, active, sealedSip }) => {
      const text = sealedSip === undefined ? undefined : seal.open(sealedSip, contextOf(user));
      const sip = kept.safeParse(text);
      return { user: { ...user, ...(sip.success && { sip: sip.data }) }, active };
    },
  };
}
