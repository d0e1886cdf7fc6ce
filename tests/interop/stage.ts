import type { Companion } from '../support/companion';
import type { OtherSide } from './support/other-side';
import type { Refuser } from './support/refuser';

/** What a story happens on: Amira's companion, whoever she talks to, and the system between them. */
export interface Stage {
  readonly amira: Companion;
  readonly amirasNumber: string;
  readonly other: OtherSide;
  /** Whom she hands the other over to. */
  readonly third: OtherSide;
  /** Who never answers. */
  readonly refuser: Refuser;
  /** Every SIP connection of companions breaks, and may come back. */
  readonly breakConnections: () => void;
}

export interface Story {
  readonly name: string;
  readonly run: (stage: Stage) => Promise<void>;
}

/** They talk; answers the name Amira reads. */
export async function talking({ amira, other }: Stage): Promise<string> {
  await amira.dial(other.number);
  await other.answer();
  await amira.says(other.named.dialled, 'Connected');
  return other.named.dialled;
}

export async function bothHear({ amira, other }: Stage, party: string): Promise<void> {
  await Promise.all([amira.hears(party), other.hears()]);
}
