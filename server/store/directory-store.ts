import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Contact } from '../../shared/contacts/contact';
import { fold } from '../../shared/contacts/fold';
import type { Schema } from './schema';

/** Rows written by one statement: PostgreSQL takes 65,535 parameters. */
const CHUNK = 1000;

export class DirectoryStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /**
   * Makes the directory of an environment these contacts. Compared by a digest first: most starts
   * change nothing, and a large directory takes seconds to write.
   */
  async replaceAll(environment: string, contacts: readonly Contact[]): Promise<void> {
    const key = `directory.${environment}`;
    const digest = createHash('sha256').update(JSON.stringify(contacts)).digest('hex');
    await this.database.transaction().execute(async (transaction) => {
      const known = await transaction
        .selectFrom('meta')
        .select('value')
        .where('key', '=', key)
        .executeTakeFirst();
      if (known?.value === digest) return;
      await transaction.deleteFrom('directory').where('environment', '=', environment).execute();
      for (let start = 0; start < contacts.length; start += CHUNK) {
        await insert(transaction, environment, contacts.slice(start, start + CHUNK));
      }
      await transaction
        .insertInto('meta')
        .values({ key, value: digest })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: digest }))
        .execute();
    });
  }

  /** The whole directory of an environment, in display order. */
  async list(environment: string): Promise<Contact[]> {
    const rows = await this.database
      .selectFrom('directory')
      .selectAll()
      .where('environment', '=', environment)
      .orderBy('folded')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      origin: 'directory',
      displayName: row.display_name,
      numbers: row.numbers,
      ...(row.email === null ? {} : { email: row.email }),
      ...(row.title === null ? {} : { title: row.title }),
      ...(row.department === null ? {} : { department: row.department }),
    }));
  }
}

async function insert(
  transaction: Transaction<Schema>,
  environment: string,
  contacts: readonly Contact[],
): Promise<void> {
  await transaction
    .insertInto('directory')
    .values(
      contacts.map((contact) => ({
        id: contact.id,
        environment,
        display_name: contact.displayName,
        folded: fold(contact.displayName),
        numbers: JSON.stringify(contact.numbers),
        email: contact.email ?? null,
        title: contact.title ?? null,
        department: contact.department ?? null,
      })),
    )
    .execute();
}
