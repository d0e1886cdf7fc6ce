/** Of a row of contacts, in px; the list reckons with it, and what waits for the list looks like it. */
export const ROW_HEIGHT = 64;
