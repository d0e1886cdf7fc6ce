/** Somebody who may be heard. */
export interface Speaker {
  /** In -dBov. */
  readonly level: number;
  /** Whether he was heard in the frame before. */
  heard: boolean;
}

/** Quieter than this is breath and fans. */
const AUDIBLE = 70;
/** Who is heard already keeps the floor against somebody hardly louder. */
const BONUS = 3;

/** The few loudest of those who speak; more than that nobody can follow, and each costs a decoding. */
export function loudestOf<S extends Speaker>(speakers: Iterable<S>, most: number): S[] {
  const audible: S[] = [];
  for (const speaker of speakers) if (speaker.level < AUDIBLE) audible.push(speaker);
  audible.sort((a, b) => rank(a) - rank(b));
  return audible.slice(0, most);
}

function rank({ level, heard }: Speaker): number {
  return heard ? level - BONUS : level;
}
