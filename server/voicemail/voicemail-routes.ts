import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { heardRequestSchema, type MailboxView, type VoiceSound } from '../../shared/api/voicemail-schema';
import { AppError } from '../../shared/errors/app-error';
import { id } from '../../shared/protocol/field-schemas';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import { TokenBucket, type Rate } from '../hub/token-bucket';
import type { Sessions } from '../sign-in/sessions';
import { OWN_MAILBOX_CODE } from './mailbox-number';
import type { Mailboxes } from './mailboxes';

/** Whoever goes through a full mailbox in one go; then more than anybody hears. */
const REQUESTS: Rate = { burst: 120, perSecond: 2 };

const messageParams = z.strictObject({ id });

export interface VoicemailRoutesOptions {
  readonly sessions: Sessions;
  /** Absent: the PBX keeps the mailboxes. */
  readonly mailboxes: Mailboxes | undefined;
  /** What is dialled to hear the messages the PBX keeps; empty: not configured. */
  readonly pbxNumber: () => string;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/** The mailbox of whoever asks, and of nobody else. Shapes: `shared/api/voicemail-schema.ts`. */
export function voicemailRoutes(
  app: FastifyInstance,
  { sessions, mailboxes, pbxNumber, now = Date.now }: VoicemailRoutesOptions,
): void {
  /** One a user who has asked since the server started. */
  const rates = new Map<string, TokenBucket>();
  const admit = (userId: string): void => {
    const bucket = rates.get(userId) ?? new TokenBucket(REQUESTS, now);
    rates.set(userId, bucket);
    if (!bucket.take()) throw new AppError('rate-limited', 'too many requests for voice messages');
  };
  const boxes = (userId: string): Mailboxes => {
    admit(userId);
    if (!mailboxes) throw new AppError('not-found', 'the PBX keeps the mailboxes');
    return mailboxes;
  };
  const viewOf = async (of: Mailboxes, userId: string): Promise<MailboxView> => ({
    kept: true,
    messages: await of.list(userId),
    greeting: (await of.greeting(userId)) !== undefined,
    number: OWN_MAILBOX_CODE,
  });

  app.get('/api/voicemail', async (request): Promise<MailboxView> => {
    const { user } = await identityOf(request, sessions);
    if (mailboxes) return viewOf(boxes(user.id), user.id);
    admit(user.id);
    return { kept: false, messages: [], greeting: false, number: pbxNumber() };
  });

  app.get('/api/voicemail/:id/sound', async (request): Promise<VoiceSound> => {
    const { user } = await identityOf(request, sessions);
    const params = parseInput(messageParams, request.params);
    const file = await boxes(user.id).file(user.id, params.id);
    if (!file) throw new AppError('not-found', 'no such message');
    return { sound: Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('base64') };
  });

  app.post('/api/voicemail/:id/heard', async (request): Promise<MailboxView> => {
    const { user } = await identityOf(request, sessions);
    const params = parseInput(messageParams, request.params);
    const { heard } = parseInput(heardRequestSchema, request.body);
    const of = boxes(user.id);
    await of.mark(user, params.id, heard);
    return viewOf(of, user.id);
  });

  app.delete('/api/voicemail/:id', async (request): Promise<MailboxView> => {
    const { user } = await identityOf(request, sessions);
    const params = parseInput(messageParams, request.params);
    const of = boxes(user.id);
    await of.remove(user, params.id);
    return viewOf(of, user.id);
  });
}
