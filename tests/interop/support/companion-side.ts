import type { Companion } from '../../support/companion';
import { eventually } from '../../support/eventually';
import type { Person } from '../../support/people';
import { listenForTones } from './listen-for-tones';
import type { OtherSide } from './other-side';

/** Somebody at a companion of their own, talking with Amira, or with whom she leads them to. */
export class CompanionSide implements OtherSide {
  readonly number: string;
  /** Amira, as the card of the present call names her, or who has come in her place. */
  private party = '';

  /** `amira`: how she is named here when she was dialled, and when she calls. */
  constructor(
    private readonly companion: Companion,
    person: Person,
    private readonly amira: OtherSide['named'],
    readonly named: OtherSide['named'],
  ) {
    this.number = person.extension;
  }

  call(number: string): Promise<void> {
    this.party = this.amira.dialled;
    return this.companion.dial(number);
  }

  rings(caller = this.amira.calling): Promise<void> {
    this.party = caller;
    return this.companion.rings(this.party);
  }

  async answer(caller?: string): Promise<void> {
    await this.rings(caller);
    await this.companion.press(this.party, 'Answer');
  }

  async hangUp(): Promise<void> {
    await this.companion.endCalls();
  }

  isFree(): Promise<void> {
    return this.companion.idle();
  }

  hold(held: boolean): Promise<void> {
    return this.companion.press(this.party, held ? 'Hold' : 'Resume');
  }

  mute(muted: boolean): Promise<void> {
    return this.companion.press(this.party, muted ? 'Mute' : 'Unmute');
  }

  hears(): Promise<void> {
    return this.companion.hears(this.party);
  }

  async hearsNothing(): Promise<void> {
    await quiet(this.companion, this.party);
  }

  send(tones: string): Promise<void> {
    return pressKeys(this.companion, this.party, tones);
  }

  async tonesHeard(count: number, meanwhile: () => Promise<void>): Promise<string> {
    return tonesHeardBy(this.companion, count, meanwhile);
  }

  talksWith(named: string): void {
    this.party = named;
  }

  async isTakenOverBy(named: string): Promise<void> {
    this.party = named;
    await this.companion.says(named, 'Connected');
  }

  reset(): Promise<void> {
    return this.companion.endCalls();
  }
}

/** Waits until no more sound has come for a while. */
export async function quiet(companion: Companion, party: string): Promise<void> {
  let [energy, since] = [-1, Date.now()];
  await eventually(
    `${party} is not heard any more`,
    async () => {
      const now = await companion.figure(party, 'Audio energy received');
      // Comfort noise is no sound: a thousandth of what a voice adds.
      if (now - energy > 0.0005) [energy, since] = [now, Date.now()];
      return Date.now() - since;
    },
    (silence) => silence > 1_500,
  );
}

/** Presses keys of the keypad of a call. */
export async function pressKeys(companion: Companion, party: string, tones: string): Promise<void> {
  const card = companion.liveCard(party);
  const pad = card.getByRole('group', { name: 'Tones for this call' });
  if (!(await pad.isVisible())) await companion.press(party, 'Keypad');
  for (const tone of tones) await pad.getByRole('button').first().press(tone);
}

/** Tones a companion's person hears while something is done. */
export async function tonesHeardBy(
  companion: Companion,
  count: number,
  meanwhile: () => Promise<void>,
): Promise<string> {
  const listening = await listenForTones(companion.page, count);
  await meanwhile();
  return eventually('tones heard', listening.heard, (tones) => tones.length >= count);
}
