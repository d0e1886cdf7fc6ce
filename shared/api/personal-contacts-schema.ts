import * as z from 'zod/mini';
import { numberKinds } from '../contacts/contact';
import { MAX_EMAIL } from '../contacts/fold-email';
import type { FavouriteOrder } from '../contacts/personal/favourite-order';
import { nameOrders, sortNames, type ContactDisplay } from '../contacts/personal/name-preferences';
import {
  personalLimits,
  type ContactGroup,
  type PersonalChange,
  type PersonalContact,
  type PersonalFields,
  type WholePersonalBook,
} from '../contacts/personal/personal-contact';
import { dialNumberPattern, postDialPattern } from '../dialing/dial-target-rules';
import { isMailAddress } from '../contacts/personal/clean-line';
import { id, line } from '../protocol/field-schemas';

const count = z.number().check(z.int(), z.nonnegative());
/** Names a contact of any place, as that place names it. */
const contactId = line(500).check(z.minLength(1));
const written = (max: number) => z.optional(line(max).check(z.refine((text) => text.trim() !== '', 'empty')));

const fields = {
  firstName: written(personalLimits.name),
  middleName: written(personalLimits.name),
  lastName: written(personalLimits.name),
  company: written(personalLimits.company),
  title: written(personalLimits.company),
  email: z.optional(line(MAX_EMAIL).check(z.refine(isMailAddress, 'address'))),
  numbers: z
    .array(
      z.strictObject({
        kind: z.enum(numberKinds),
        number: z.string().check(z.regex(dialNumberPattern)),
        postDial: z.optional(z.string().check(z.regex(postDialPattern))),
      }),
    )
    .check(z.maxLength(personalLimits.numbers)),
};
const named = z.refine<PersonalFields>(
  ({ firstName, lastName, company, email, numbers }) =>
    [firstName, lastName, company, email].some((text) => text !== undefined) || numbers.length > 0,
  'nothing',
);

const fieldsSchema: z.ZodMiniType<PersonalFields> = z.strictObject(fields).check(named);

/**
 * `PUT /api/personal-contacts/contacts/:id`: makes a contact, or changes the one that was seen at
 * `revision` (0: there was none). Answers `personalChangeSchema`; `changed-meanwhile` when it is
 * another one by now, `list-full` when there is no room. May be repeated.
 * `DELETE` of the same takes it away, out of its groups and the favourites too.
 */
export const keepContactSchema = z.strictObject({ contact: fieldsSchema, revision: count });

/** `POST /api/personal-contacts/contacts`: adds many, all of them or, with `list-full`, none. One that is there stays. */
export const addContactsSchema = z.strictObject({
  contacts: z
    .array(z.strictObject({ id, contact: fieldsSchema }))
    .check(z.minLength(1), z.maxLength(personalLimits.batch)),
});

/** `PUT /api/personal-contacts/groups/:id`: as for a contact. `DELETE` of the same: its members stay what they are. */
export const keepGroupSchema = z.strictObject({
  name: line(personalLimits.groupName).check(z.refine((text) => text.trim() !== '', 'empty')),
  members: z.array(contactId).check(z.maxLength(personalLimits.members)),
  revision: count,
});

const starred = z.array(contactId).check(z.minLength(1), z.maxLength(personalLimits.favourites));

/** `POST /api/personal-contacts/favourites`: one change of the favourites. */
export const favouriteOrderSchema: z.ZodMiniType<FavouriteOrder> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('star'), ids: starred }),
  z.strictObject({ kind: z.literal('unstar'), ids: starred }),
  z.strictObject({ kind: z.literal('move'), id: contactId, before: z.optional(contactId) }),
]);

/** `PUT /api/personal-contacts/display`: how people are shown; the last one who says so is right. */
export const displaySchema: z.ZodMiniType<ContactDisplay> = z.strictObject({
  order: z.enum(nameOrders),
  sortBy: z.enum(sortNames),
  middleNames: z.boolean(),
  microsoft365: z.boolean(),
  personal: z.boolean(),
});

/** `GET /api/personal-contacts?known=`: with the contacts, unless their revision is the one that is known. */
export const bookQuerySchema = z.strictObject({
  known: z.optional(z.string().check(z.regex(/^\d{1,15}$/))),
});

const contactSchema: z.ZodMiniType<PersonalContact> = z.object({ id, revision: count, ...fields });
const groupSchema: z.ZodMiniType<ContactGroup> = z.object({
  id,
  name: z.string(),
  members: z.array(z.string()),
  revision: count,
});
const book = {
  revision: count,
  contactsRevision: count,
  groups: z.array(groupSchema),
  favourites: z.array(z.string()),
  display: displaySchema,
};

export const personalBookSchema: z.ZodMiniType<WholePersonalBook> = z.object({
  ...book,
  contacts: z.optional(z.array(contactSchema)),
});

export const personalChangeSchema: z.ZodMiniType<PersonalChange> = z.object({
  ...book,
  before: count,
  changed: z.array(contactSchema),
  removed: z.array(z.string()),
});
