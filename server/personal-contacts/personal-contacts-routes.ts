import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import {
  addContactsSchema,
  bookQuerySchema,
  displaySchema,
  favouriteOrderSchema,
  keepContactSchema,
  keepGroupSchema,
} from '../../shared/api/personal-contacts-schema';
import type { PersonalChange, WholePersonalBook } from '../../shared/contacts/personal/personal-contact';
import { AppError } from '../../shared/errors/app-error';
import { id } from '../../shared/protocol/field-schemas';
import type { PersonalContactsMessage } from '../../shared/protocol/personal-contacts-message';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import { TokenBucket, type Rate } from '../hub/token-bucket';
import type { Sessions } from '../sign-in/sessions';
import type { PersonalContactsStore } from '../store/personal-contacts-store';

/** Favourites dragged about, and an address book imported in batches; then more than anybody types. */
const CHANGES: Rate = { burst: 120, perSecond: 4 };
/** A batch of contacts with every field full, most of them being far shorter. */
const BATCH_BYTES = 1024 * 1024;
/** Favourites and members by the longest ids there are. */
const LIST_BYTES = 512 * 1024;

const PATH = '/api/personal-contacts';
const params = z.strictObject({ id });

export interface PersonalContactsRoutesOptions {
  readonly sessions: Sessions;
  readonly store: PersonalContactsStore;
  /** Tells every window of a user. */
  readonly tell: (userId: string, message: PersonalContactsMessage) => void;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/** The own contacts, groups and favourites of whoever asks, and of nobody else. Shapes: `shared/api/personal-contacts-schema.ts`. */
export function personalContactsRoutes(
  app: FastifyInstance,
  { sessions, store, tell, now = Date.now }: PersonalContactsRoutesOptions,
): void {
  /** One a user who has changed anything since the server started. */
  const rates = new Map<string, TokenBucket>();

  /** Whoever asks for a change, within their rate. */
  const changer = async (request: FastifyRequest): Promise<string> => {
    const { user } = await identityOf(request, sessions);
    const bucket = rates.get(user.id) ?? new TokenBucket(CHANGES, now);
    rates.set(user.id, bucket);
    if (!bucket.take()) throw new AppError('rate-limited', 'too many changes of contacts');
    return user.id;
  };
  const told = async (userId: string, changing: Promise<PersonalChange>): Promise<PersonalChange> => {
    const change = await changing;
    const { revision, before } = change;
    if (revision !== before) tell(userId, { type: 'personal-contacts', revision });
    return change;
  };
  const idOf = (request: FastifyRequest): string => parseInput(params, request.params).id;

  app.get(PATH, async (request): Promise<WholePersonalBook> => {
    const { user } = await identityOf(request, sessions);
    const { known } = parseInput(bookQuerySchema, request.query);
    return store.read(user.id, known === undefined ? undefined : Number(known));
  });

  app.put(`${PATH}/contacts/:id`, async (request): Promise<PersonalChange> => {
    const userId = await changer(request);
    const { contact, revision } = parseInput(keepContactSchema, request.body);
    return told(userId, store.keep(userId, idOf(request), contact, revision));
  });

  app.post(`${PATH}/contacts`, { bodyLimit: BATCH_BYTES }, async (request): Promise<PersonalChange> => {
    const userId = await changer(request);
    const { contacts } = parseInput(addContactsSchema, request.body);
    return told(userId, store.add(userId, contacts));
  });

  app.delete(`${PATH}/contacts/:id`, async (request): Promise<PersonalChange> => {
    const userId = await changer(request);
    return told(userId, store.remove(userId, idOf(request)));
  });

  app.put(`${PATH}/groups/:id`, { bodyLimit: LIST_BYTES }, async (request): Promise<PersonalChange> => {
    const userId = await changer(request);
    const group = parseInput(keepGroupSchema, request.body);
    return told(userId, store.keepGroup(userId, { id: idOf(request), ...group }));
  });

  app.delete(`${PATH}/groups/:id`, async (request): Promise<PersonalChange> => {
    const userId = await changer(request);
    return told(userId, store.removeGroup(userId, idOf(request)));
  });

  app.post(`${PATH}/favourites`, { bodyLimit: LIST_BYTES }, async (request): Promise<PersonalChange> => {
    const userId = await changer(request);
    return told(userId, store.favourites(userId, parseInput(favouriteOrderSchema, request.body)));
  });

  app.put(`${PATH}/display`, async (request): Promise<PersonalChange> => {
    const userId = await changer(request);
    return told(userId, store.show(userId, parseInput(displaySchema, request.body)));
  });
}
