import * as z from 'zod/mini';
import { endpointStateSchema } from './endpoint-state-schema';

/** Companion → hub: my whole state now. */
export const publishMessage = z.strictObject({ type: z.literal('publish'), state: endpointStateSchema });
export type PublishMessage = z.infer<typeof publishMessage>;
