import type { Kysely } from 'kysely';
import type { Contact } from '../../shared/contacts/contact';
import type { DirectoryTable, Schema } from './schema';

/** Rows written by one statement: PostgreSQL takes 65,535 parameters. */
const CHUNK = 1000;

export type KeptSource = DirectoryTable['source'];

/** What is to be different of the entries of a source. */
export interface DirectoryChange {
  /** New ones, and those that are another way now. */
  readonly put: readonly Contact[];
  /** Ids. */
  readonly remove: readonly string[];
}

/** Directory entries that stand in no configuration. */
export class DirectoryStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /** All of it, or nothing. */
  async apply(environment: string, source: KeptSource, { put, remove }: DirectoryChange): Promise<void> {
    if (put.length + remove.length === 0) return;
    await this.database.transaction().execute(async (transaction) => {
      for (let start = 0; start < remove.length; start += CHUNK) {
        await transaction
          .deleteFrom('directory')
          .where('environment', '=', environment)
          .where('source', '=', source)
          .where('id', 'in', remove.slice(start, start + CHUNK))
          .execute();
      }
      for (let start = 0; start < put.length; start += CHUNK) {
        await transaction
          .insertInto('directory')
          .values(put.slice(start, start + CHUNK).map((contact) => rowOf(environment, source, contact)))
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet(({ ref }) => ({
              display_name: ref('excluded.display_name'),
              numbers: ref('excluded.numbers'),
              email: ref('excluded.email'),
              title: ref('excluded.title'),
              department: ref('excluded.department'),
            })),
          )
          .execute();
      }
    });
  }

  /** The entries of a source, in no order. */
  async list(environment: string, source: KeptSource): Promise<Contact[]> {
    const rows = await this.database
      .selectFrom('directory')
      .selectAll()
      .where('environment', '=', environment)
      .where('source', '=', source)
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

function rowOf(environment: string, source: KeptSource, contact: Contact) {
  return {
    id: contact.id,
    environment,
    source,
    display_name: contact.displayName,
    numbers: JSON.stringify(contact.numbers),
    email: contact.email ?? null,
    title: contact.title ?? null,
    department: contact.department ?? null,
  };
}
