import * as z from 'zod/mini';

/**
 * Control characters forge log lines and SIP headers; bidirectional overrides show a number other
 * than the one that is dialled. Neither belongs in a name or number.
 */
const controlCharacters = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** One line of text a person reads, at most `max` characters. */
export const line = (max: number) =>
  z.string().check(
    z.maxLength(max),
    z.refine((text) => !controlCharacters.test(text), 'control characters'),
  );

/** An identifier made by one of our programs. */
export const id = z.string().check(z.regex(/^[\w.:-]{1,80}$/));

/** A moment, in ms since the epoch. */
export const time = z.number().check(z.int(), z.nonnegative());
