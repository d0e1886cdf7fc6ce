import * as z from 'zod/mini';
import type { DialTarget } from '../dialing/dial-target';
import { dialNumberPattern, MAX_SIP_URI, postDialPattern, sipUriPattern } from '../dialing/dial-target-rules';
import { line } from './field-schemas';

const number = z.string().check(z.regex(dialNumberPattern));
const postDial = z.string().check(z.regex(postDialPattern));
const sipUri = z.string().check(z.maxLength(MAX_SIP_URI), z.regex(sipUriPattern));

export const dialTargetSchema: z.ZodMiniType<DialTarget> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    number,
    withoutPlus: z.optional(z.literal(true)),
    postDial: z.optional(postDial),
    name: z.optional(line(120)),
  }),
  z.strictObject({ kind: z.literal('uri'), uri: sipUri, name: z.optional(line(120)) }),
]);
