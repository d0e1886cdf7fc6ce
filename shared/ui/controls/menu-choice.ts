import type { ReactElement } from 'react';

/** One line of a menu: something to do, or with `href` somewhere to go. */
export interface MenuChoice {
  readonly key: string;
  readonly label: string;
  /** Further to the right, in a weaker voice. */
  readonly detail?: string | undefined;
  readonly icon?: ReactElement | undefined;
  readonly href?: string | undefined;
  /** One of several that exclude each other, and whether it is the one in force. */
  readonly checked?: boolean | undefined;
  /** Something that is on or off: which of the two. */
  readonly switched?: boolean | undefined;
  readonly onSelect?: (() => void) | undefined;
  /** A line above it separates it from those before. */
  readonly separate?: boolean | undefined;
}

/** Whose menu it is. */
export interface MenuHeading {
  readonly name: string;
  readonly detail: string;
}
