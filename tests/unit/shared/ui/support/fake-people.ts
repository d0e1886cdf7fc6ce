import type { Contact } from '../../../../../shared/contacts/contact';
import { AppError } from '../../../../../shared/errors/app-error';
import { PeopleDesk } from '../../../../../shared/ui/people/people-desk';
import { quietLogger } from '../../../server/support/quiet-logger';
import { FakePersonalApi } from '../../contacts/support/fake-personal-api';

/** People of a directory alone, and a user whose own contacts are those of `server`. */
export function fakePeople(contacts: readonly Contact[], server = new FakePersonalApi()): PeopleDesk {
  return new PeopleDesk(
    {
      client: {
        directory: () => Promise.resolve({ contacts: [...contacts] }),
        graphToken: () => Promise.reject(new AppError('not-found')),
        authorised: () => Promise.reject(new AppError('not-found')),
      },
      userId: 'amira',
      page: window,
      log: quietLogger,
    },
    () => Promise.reject(new Error('no Microsoft 365 here')),
    () => {
      const openPersonal = () => {
        const personal = server.window();
        void personal.load();
        return personal;
      };
      return Promise.resolve({ openPersonal });
    },
  );
}
