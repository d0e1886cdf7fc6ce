import * as z from 'zod';
import { conferenceSchema } from './conference-config';
import { pbxAccountSchema } from './pbx';

/** As in `shared/api/meetings-schema.ts`; control characters in a name would reach SIP headers and log lines. */
const shown = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'one line without control characters');
const userName = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'the user name of an account');
const roomNumber = z.string().regex(/^[0-9*]{2,15}$/, '2 to 15 digits');
const pin = z.string().regex(/^[0-9]{4,12}$/, '4 to 12 digits');
/** Whoever reaches the room with a participant's PIN must not become its moderator. */
const pinsSchema = z
  .strictObject({
    owner: pin.optional(),
    moderator: pin.optional(),
    /** Null: whoever reaches the room is let in. */
    participant: pin.nullable().optional(),
  })
  .refine(({ owner, moderator, participant }) => differ([owner, moderator, participant]), {
    error: 'the PINs of a room must differ',
  });

const roomSchema = z.strictObject({
  /** Who it belongs to, by user name. */
  owner: userName,
  name: shown(120),
  /** What is dialled within the PBX. */
  number: roomNumber,
  /** The last part of its link; absent: made once, and not to be guessed. */
  slug: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{2,63}$/, 'lower-case letters, digits and -')
    .optional(),
  /** Absent: made once. */
  pins: pinsSchema.default({}),
});

const accessNumberSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1)'),
  number: z.string().regex(/^\+?[0-9*#]{1,32}$/, 'a number that can be dialled'),
  label: shown(80).optional(),
});

const templateText = z.string().max(65_536);

/** `meetings`: the meeting rooms, how they are reached from outside, and who may act for whom. */
export const meetingsSchema = z
  .strictObject({
    rooms: z.array(roomSchema).max(10_000).default([]),
    /** Numbers the rooms are reached by from outside. */
    numbers: z.array(accessNumberSchema).max(200).default([]),
    /** Who invites and joins in the place of whom, by user names. */
    delegates: z
      .array(z.strictObject({ owner: userName, delegate: userName }))
      .max(50_000)
      .default([]),
    /** Invitations by language (BCP 47), over those we bring: `shared/meetings/invitation/`. */
    templates: z
      .record(
        z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, 'a language, e.g. en or pt-BR'),
        z.strictObject({ html: templateText, text: templateText }),
      )
      .default({}),
    /** What templates may name as `{{field.…}}`. */
    fields: z.record(z.string().regex(/^[A-Za-z]\w{0,39}$/, 'letters and digits'), shown(500)).default({}),
    /** What the numbers proposed for new rooms begin with. */
    conferencePrefix: z
      .string()
      .regex(/^[0-9*]{1,12}$/, 'up to 12 digits')
      .optional(),
    /** Whether people without an account may join by a room's link. */
    guests: z.boolean().default(true),
    /** By which guests call a room at the customer's PBX; absent: there they call by telephone alone. */
    guestAccount: pbxAccountSchema.required({ userName: true }).optional(),
    conference: conferenceSchema.default(() => conferenceSchema.parse({})),
  })
  .superRefine(({ rooms }, context) => {
    for (const key of ['number', 'slug'] as const) {
      const seen = new Set<string>();
      rooms.forEach(({ [key]: value }, index) => {
        if (value === undefined) return;
        if (seen.has(value)) {
          context.addIssue({ code: 'custom', path: ['rooms', index, key], message: 'used twice' });
        }
        seen.add(value);
      });
    }
  });

export type MeetingsConfig = z.infer<typeof meetingsSchema>;
export type RoomConfig = MeetingsConfig['rooms'][number];

function differ(pins: readonly (string | null | undefined)[]): boolean {
  const given = pins.filter((one) => typeof one === 'string');
  return new Set(given).size === given.length;
}
