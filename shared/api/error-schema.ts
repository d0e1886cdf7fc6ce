import * as z from 'zod/mini';
import { errorCodes } from '../errors/error-code';

/** The body of every answer of the API with a status of 400 or more. */
export const apiErrorSchema = z.object({
  error: z.object({ code: z.enum(errorCodes), message: z.string() }),
});
export type ApiErrorBody = z.infer<typeof apiErrorSchema>;
