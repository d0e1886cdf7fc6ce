import * as z from 'zod/mini';
import { commandSchema } from '../protocol/command-message';
import { sessionSchema } from './session-schema';

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
