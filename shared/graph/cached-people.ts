import * as z from 'zod/mini';
import { contactSchema } from '../api/directory-schema';

/** What was read last time, as a cache keeps it. */
export const cachedPeopleSchema = z.object({ contacts: z.array(contactSchema), at: z.number() });
