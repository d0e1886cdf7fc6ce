import * as z from 'zod/mini';
import { commandSchema } from '../protocol/command-message';
import { id, line } from '../protocol/field-schemas';

/** How an environment signs its users in (chapter 20 of the guide, step 3). */
const signInKinds = ['credentials', 'oauth', 'none'] as const;

/** `GET /api/environments` */
export const environmentsSchema = z.object({
  environments: z.array(z.object({ id, name: line(80), signIn: z.enum(signInKinds) })),
});
export type EnvironmentInfo = z.infer<typeof environmentsSchema>['environments'][number];

export const userSchema = z.object({
  id,
  userName: line(64),
  displayName: line(120),
  extension: line(32),
  role: z.enum(['user', 'administrator']),
});
export type User = z.infer<typeof userSchema>;

/**
 * What a sign-in or its renewal answers. `token` is the access token, good for `expiresIn`
 * seconds; what renews it is an HttpOnly cookie the page never sees, one for each window, named by
 * the window's id (header `x-window`), so that two people can be signed in side by side.
 */
export const sessionSchema = z.object({
  token: z.string(),
  expiresIn: z.number(),
  environment: id,
  user: userSchema,
});
export type Session = z.infer<typeof sessionSchema>;

/** `POST /api/sessions` by name and password, or by a token the host application vouches with. */
export const signInSchema = z.union([
  z.strictObject({
    environment: id,
    userName: z.string().check(z.minLength(1), z.maxLength(64)),
    password: z.string().check(z.minLength(1), z.maxLength(256)),
  }),
  z.strictObject({ environment: id, hostToken: z.string().check(z.minLength(1), z.maxLength(8192)) }),
]);
export type SignIn = z.infer<typeof signInSchema>;

/**
 * `POST /api/tickets`: a companion is to be opened for this user, to run this command if there is
 * one. `url` is the companion page with the ticket in its fragment, which no server log sees.
 */
export const ticketRequestSchema = z.strictObject({ command: z.optional(commandSchema) });
export const ticketSchema = z.object({ ticket: z.string(), url: z.string(), expiresIn: z.number() });
export type Ticket = z.infer<typeof ticketSchema>;

/** `POST /api/tickets/redeem`: the ticket's user is signed in and the command handed over, once. */
export const redeemSchema = z.strictObject({ ticket: z.string().check(z.minLength(1), z.maxLength(200)) });
export const redeemedSchema = z.extend(sessionSchema, { command: z.optional(commandSchema) });
export type Redeemed = z.infer<typeof redeemedSchema>;
