/** A phone, or a window as narrow as one: a side panel of Teams, a split screen. */
export const narrow = '@media (max-width: 640px)';

/** Fingers instead of a pointer: targets of 44 px (WCAG 2.5.5). A narrow window counts, it is a phone at times. */
export const touch = '@media (max-width: 640px), (pointer: coarse)';

/** Room for two columns. */
export const wide = '@media (min-width: 960px)';

export const calm = '@media (prefers-reduced-motion: reduce)';
