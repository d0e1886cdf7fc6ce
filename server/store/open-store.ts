import { Kysely, PostgresDialect, sql, type PostgresPool } from 'kysely';
import { Pool, types } from 'pg';
import type { LogSize } from '../../shared/call-log/call-record';
import type { Logger } from '../../shared/diagnostics/logger';
import { StartError } from '../start-error';
import { AuditStore } from './audit-store';
import { CallLogStore } from './call-log-store';
import { DelegateStore } from './delegate-store';
import { DirectoryStore } from './directory-store';
import { MailboxStore } from './mailbox-store';
import { HuntGroupStore } from './hunt-group-store';
import { IncomingChoicesStore } from './incoming-choices-store';
import { IncomingRightsStore } from './incoming-rights-store';
import { MeetingUseStore } from './meeting-use-store';
import { migrate } from './migrate';
import { openEmbedded } from './open-embedded';
import { PresenceStore } from './presence-store';
import { PersonalContactsStore } from './personal-contacts-store';
import { RoomStore } from './room-store';
import type { Schema } from './schema';
import { SessionStore } from './session-store';
import { UserStore } from './user-store';

export interface StoreOptions {
  readonly dataDir: string;
  /** `postgres://…`; absent: the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** See EmbeddedOptions. */
  readonly workerFile?: string | undefined;
  /** How many records a user's call log holds; absent: as many as the guide says. */
  readonly logSize?: LogSize | undefined;
  readonly log: Logger;
}

/** What the server keeps. Every method rejects when the database cannot be asked. */
export interface Store {
  readonly users: UserStore;
  readonly sessions: SessionStore;
  readonly directory: DirectoryStore;
  readonly callLog: CallLogStore;
  readonly rooms: RoomStore;
  readonly delegates: DelegateStore;
  readonly meetingUses: MeetingUseStore;
  readonly mailboxes: MailboxStore;
  readonly incomingChoices: IncomingChoicesStore;
  readonly incomingRights: IncomingRightsStore;
  readonly huntGroups: HuntGroupStore;
  readonly presences: PresenceStore;
  readonly personalContacts: PersonalContactsStore;
  readonly audit: AuditStore;
  /** Rejects unless the database answers. */
  ping(): Promise<void>;
  /** Dumps the embedded database beside itself, if it has changed; a PostgreSQL has its own ways. Never rejects. */
  backUp(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the store and brings its schema up to date. Throws StartError. */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.databaseUrl !== undefined)
    return storeOver(serverPool(options.databaseUrl, options.log), options.logSize);
  const { pool, snapshots } = await openEmbedded(options);
  const store = await storeOver(pool, options.logSize);
  return {
    ...store,
    backUp: () => snapshots.save(),
    close: async () => {
      await snapshots.stop();
      await store.close();
    },
  };
}

async function storeOver(pool: PostgresPool, logSize: LogSize | undefined): Promise<Store> {
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    users: new UserStore(database),
    sessions: new SessionStore(database),
    directory: new DirectoryStore(database),
    callLog: new CallLogStore(database, logSize),
    rooms: new RoomStore(database),
    delegates: new DelegateStore(database),
    meetingUses: new MeetingUseStore(database),
    mailboxes: new MailboxStore(database),
    incomingChoices: new IncomingChoicesStore(database),
    incomingRights: new IncomingRightsStore(database),
    huntGroups: new HuntGroupStore(database),
    presences: new PresenceStore(database),
    personalContacts: new PersonalContactsStore(database),
    audit: new AuditStore(database),
    ping: async () => {
      await sql`select 1`.execute(database);
    },
    backUp: () => Promise.resolve(),
    close: () => database.destroy(),
  };
}

function serverPool(url: string, log: Logger): PostgresPool {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    types: {
      // int8 arrives as text, because not all of it fits a number; our times and counts do.
      getTypeParser: ((oid: number, format: 'text') =>
        oid === types.builtins.INT8
          ? Number
          : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  });
  pool.on('error', (error) => {
    log.warn('a connection to the database was lost', { error });
  });
  return {
    connect: async () => {
      try {
        return await pool.connect();
      } catch (error) {
        throw new StartError('The database of DATABASE_URL cannot be reached.', { cause: error });
      }
    },
    end: () => pool.end(),
  };
}
