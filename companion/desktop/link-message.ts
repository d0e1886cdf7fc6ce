import * as z from 'zod/mini';
import { id } from '../../shared/protocol/field-schemas';
import { MAX_LINK, type CallLink } from './call-link';

const media = z.enum(['audio', 'video']);
const link: z.ZodMiniType<CallLink> = z.union([
  z.strictObject({ to: z.string().check(z.minLength(1), z.maxLength(MAX_LINK)), media }),
  z.strictObject({ meeting: z.literal('next'), media }),
]);

/** A window opened by a link: who of you has a telephone? */
const seek = z.strictObject({ type: z.literal('seek'), from: id });
/** A companion: I have. */
const offer = z.strictObject({ type: z.literal('offer'), from: id, to: id });
/** To the first that offered: ask your user. */
const give = z.strictObject({ type: z.literal('give'), to: id, link });

const linkMessage = z.discriminatedUnion('type', [seek, offer, give]);

export type LinkMessage = z.infer<typeof linkMessage>;

/** What another window of ours sent; undefined for anything else. */
export function readLinkMessage(raw: unknown): LinkMessage | undefined {
  const read = linkMessage.safeParse(raw);
  return read.success ? read.data : undefined;
}
