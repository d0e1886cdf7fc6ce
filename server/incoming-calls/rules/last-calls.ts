import type { CallStory } from '../../switch/plan/call-story';

/** When people's last conversations ended: who has been idle longest (requirement G3). */
export class LastCalls {
  private readonly ends = new Map<string, number>();

  /** ms since the epoch. */
  endOf(extension: string): number | undefined {
    return this.ends.get(extension);
  }

  readonly heard = ({ answeredAt, endedAt, caller, legs }: CallStory): void => {
    if (answeredAt === undefined) return;
    const talked = legs.filter(({ end }) => end === 'answered').map(({ number }) => number);
    for (const extension of [caller, ...talked]) this.ends.set(extension, endedAt);
  };
}
