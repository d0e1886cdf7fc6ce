import type * as z from 'zod/mini';
import { AppError } from '../../shared/errors/app-error';

/** The body or query of a request, by its schema. Throws AppError `invalid-input` that names the first wrong field. */
export function parseInput<S extends z.ZodMiniType>(schema: S, input: unknown): z.infer<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.map(String).join('.');
  // Never the value: it may be a password in the wrong place.
  throw new AppError('invalid-input', where ? `invalid: ${where.slice(0, 100)}` : 'invalid body');
}
