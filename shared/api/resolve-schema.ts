import * as z from 'zod/mini';
import { MAX_EMAIL } from '../contacts/fold-email';
import { contactSchema } from './directory-schema';

/** The most addresses one request may ask for. */
export const MAX_RESOLVED = 50;

/**
 * `POST /api/directory/resolve`: who of the PBX directory has these e-mail addresses. Addresses that are
 * nobody's, or none at all, are left out of the answer; several contacts may share one. What is answered
 * is what `GET /api/directory` shows anyway.
 */
export const resolveRequestSchema = z.strictObject({
  emails: z.array(z.string().check(z.maxLength(MAX_EMAIL))).check(z.maxLength(MAX_RESOLVED)),
});
export const resolvedSchema = z.object({ contacts: z.array(contactSchema) });
export type Resolved = z.infer<typeof resolvedSchema>;
