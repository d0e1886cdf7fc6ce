/** A phone, or a window as narrow as one: a side panel of Teams, a split screen. */
export const narrow = '@media (max-width: 640px)';

/** Fingers instead of a pointer: targets of 44 px (WCAG 2.5.5). A narrow window counts, it is a phone at times. */
export const touch = '@media (max-width: 640px), (pointer: coarse)';

/** Room for two columns. */
export const wide = '@media (min-width: 960px)';

/** No room for everything at once: one column, or a window that is hardly higher than a header and two calls. */
export const dense = '@media (max-width: 959px), (max-height: 560px)';

export const calm = '@media (prefers-reduced-motion: reduce)';
