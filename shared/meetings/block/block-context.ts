/** How a body is written. */
export type BodyType = 'html' | 'text';

/** What goes into a body: `html` and `text` say the same, `slug` is of the room they invite to. */
export interface Block {
  readonly html: string;
  readonly text: string;
  readonly slug: string;
}

export interface BlockContext {
  /** Our own, as in `https://calls.example.com`: by them a link is known to be of a room of ours. */
  readonly origins: readonly string[];
  /** Of the room that was inserted last, as the appointment's property remembers; undefined: it remembers none. */
  readonly slug?: string | undefined;
}

/** A part of a body between our marks; `end` excluded. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  /** Of the rooms of ours that are linked in it. */
  readonly slugs: readonly string[];
  /** Whether it links to anything at all. */
  readonly linked: boolean;
}
