import * as z from 'zod/mini';
import { id } from './field-schemas';

/**
 * Controller → hub → companion: how do you stand, and with `entries`, what is in your log? Answered
 * by `report` with the same `id`, from the hub itself when no companion answers in time.
 */
export const reportRequestMessage = z.strictObject({
  type: z.literal('report-request'),
  id,
  entries: z.boolean(),
});
export type ReportRequestMessage = z.infer<typeof reportRequestMessage>;
