import * as z from 'zod/mini';
import { id, text } from './text';

/** One entry of `POST /communications/getPresencesByUserId` (Graph 1.0, resource type "presence"). */
export const presenceSchema = z.object({ id, availability: text, activity: text });
export const presencesSchema = z.object({ value: z.array(z.unknown()) });
