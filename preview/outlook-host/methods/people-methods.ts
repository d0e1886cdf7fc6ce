import * as z from 'zod/mini';
import { dispatch } from '../dispatch';
import type { MailPerson } from '../item-content';
import { done, withParams, writing, type Methods } from '../method';

/** `RecipientFields`: required or to, optional or cc. */
const fieldSchema = z.pipe(
  z.enum({ required: 0, optional: 1 }),
  z.transform((field) => (field === 0 ? 'required' : 'optional')),
);
const writeSchema = z.object({
  recipientField: fieldSchema,
  recipientArray: z
    .array(
      z.object({
        address: z.optional(z.nullable(z.string())),
        name: z.optional(z.nullable(z.string())),
      }),
    )
    .check(z.maxLength(500)),
});
type Written = z.infer<typeof writeSchema>['recipientArray'];

const responses = { none: 0, accepted: 3, tentative: 2, declined: 4 } as const;
const ORGANIZER = 1;
/** `RecipientType`: a person of another organisation, or of none. */
const EXTERNAL = 2;

/** Somebody as Outlook names people to an add-in. */
export function hostPerson({ name, email, response = 'none' }: MailPerson): object {
  return { address: email, name, appointmentResponse: responses[response], recipientType: EXTERNAL };
}

/** Whoever organizes a meeting, or sent a message. */
export function hostOrganizer(person: MailPerson): object {
  return { ...hostPerson(person), appointmentResponse: ORGANIZER };
}

export const peopleMethods: Methods = {
  [dispatch.organizer]: (item) => done(hostOrganizer(item.snapshot().from)),
  [dispatch.recipients]: withParams(z.object({ recipientField: fieldSchema }), (item, { recipientField }) =>
    done(item.snapshot()[recipientField].map(hostPerson)),
  ),
  [dispatch.setRecipients]: writing(writeSchema, (item, { recipientField, recipientArray }) => {
    item.change({ [recipientField]: mailPeople(recipientArray) });
    return done();
  }),
  [dispatch.addRecipients]: writing(writeSchema, (item, { recipientField, recipientArray }) => {
    const present = item.snapshot()[recipientField];
    item.change({ [recipientField]: [...present, ...mailPeople(recipientArray)] });
    return done();
  }),
};

function mailPeople(written: Written): MailPerson[] {
  return written.map(({ address, name }) => ({
    name: name ?? address ?? '',
    email: (address ?? name ?? '').toLowerCase(),
  }));
}
