import { resolveEmails } from '../../../../shared/api/resolve-emails';
import type { ApiRequest } from '../../../../shared/api/api-requester';
import type { Contact } from '../../../../shared/contacts/contact';
import { AppError } from '../../../../shared/errors/app-error';

/** A client whose server knows everybody. */
function server() {
  const asked: string[][] = [];
  const authorised = (_: unknown, { body }: ApiRequest) => {
    const { emails } = body as { emails: string[] };
    asked.push(emails);
    const contacts = emails.map((email): Contact => {
      return { id: email, origin: 'directory', displayName: email, numbers: [], email };
    });
    return Promise.resolve({ contacts });
  };
  return { asked, client: { authorised: authorised as never } };
}

it('asks for five hundred addresses in as many parts as the server wants', async () => {
  const { asked, client } = server();
  const emails = Array.from({ length: 500 }, (_, index) => `p${String(index)}@example.test`);
  const found = await resolveEmails(client, emails);
  expect(asked.map(({ length }) => length)).toEqual(Array<number>(10).fill(50));
  expect(found.map(({ id }) => id)).toEqual(emails);
});

it('asks for each once, and for none that the server would refuse', async () => {
  const { asked, client } = server();
  await resolveEmails(client, ['Ann@example.test', 'ann@EXAMPLE.test', `${'a'.repeat(300)}@example.test`]);
  expect(asked).toEqual([['ann@example.test']]);
});

it('asks nothing about nobody', async () => {
  const { asked, client } = server();
  await expect(resolveEmails(client, [])).resolves.toEqual([]);
  expect(asked).toEqual([]);
});

it('rejects as the server does', async () => {
  const client = { authorised: () => Promise.reject(new AppError('rate-limited')) };
  await expect(resolveEmails(client, ['a@b.example'])).rejects.toMatchObject({ code: 'rate-limited' });
});
