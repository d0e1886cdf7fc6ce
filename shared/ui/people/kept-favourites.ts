import * as z from 'zod/mini';
import type { PersonalContacts } from '../../contacts/personal/personal-contacts';
import type { Logger } from '../../diagnostics/logger';
import { errorCodeOf } from '../../errors/app-error';
import { KEPT_FAVOURITES, type UserStorage } from './user-storage';

const MAX_FAVOURITES = 500;
const idsSchema = z
  .array(z.string().check(z.minLength(1), z.maxLength(500)))
  .check(z.maxLength(MAX_FAVOURITES));

/**
 * Favourites were kept by each browser before the server had them: those still here are handed over,
 * and forgotten once the server has them. Never rejects; the next page tries again.
 */
export async function handOverFavourites(
  storage: UserStorage,
  contacts: Pick<PersonalContacts, 'adopt'>,
  log: Logger,
): Promise<void> {
  const kept = idsSchema.safeParse(storage.get(KEPT_FAVOURITES));
  if (!kept.success || kept.data.length === 0) return;
  try {
    await contacts.adopt(kept.data);
    storage.forget(KEPT_FAVOURITES);
  } catch (error) {
    log.info('the favourites of this browser were not handed over', { code: errorCodeOf(error) });
  }
}
