import * as z from 'zod/mini';

/** What an address book may put into a line of text and no page should show: controls and direction overrides. */
const hidden = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
const MAX_TEXT = 200;

/** A text that is there, or undefined: Graph says null for what is not known. */
export const text = z.pipe(
  z.nullish(z.string()),
  z.transform(
    (value) =>
      value
        ?.slice(0, 4 * MAX_TEXT)
        .replace(hidden, ' ')
        .trim()
        .slice(0, MAX_TEXT) || undefined,
  ),
);

/** Texts, without those that are empty. */
export const texts = z.pipe(
  z.nullish(z.array(text)),
  z.transform((values) => (values ?? []).filter((value) => value !== undefined).slice(0, 10)),
);

export const id = z.string().check(z.minLength(1), z.maxLength(400));
