import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { MissedOutcome, RecordKind } from '../../shared/call-log/call-record';
import type { LastJoined } from '../../shared/api/joining-schema';
import type { ContactNumber } from '../../shared/contacts/contact';

/** ms since the epoch, in an int8. */
type Moment = number;

/** Who an account is managed by. */
export type UserSource = 'configured' | 'administered';

export interface UsersTable {
  id: string;
  environment: string;
  user_name: string;
  display_name: string;
  extension: string;
  role: 'user' | 'administrator';
  password_hash: string;
  email: string | null;
  title: string | null;
  department: string | null;
  /** False once the configuration no longer names the account, or an administrator has deactivated it. */
  active: boolean;
  source: UserSource;
  /** Who the person is at the customer's PBX, sealed; null: nobody, or the configuration says it. */
  sip: string | null;
}

export interface SessionsTable {
  id: string;
  user_id: string;
  /** SHA-256 of the refresh token, hex; null where no renewal was asked for. */
  refresh_hash: string | null;
  /** That of the token before the last rotation. */
  previous_hash: string | null;
  rotated_at: Moment;
  created_at: ColumnType<Moment, Moment, never>;
  expires_at: Moment;
  revoked_at: Moment | null;
  /** Null in sessions of before there were several. */
  environment: string | null;
  /** The app of ours that signed in; null: another client. */
  app: string | null;
}

export interface DirectoryTable {
  id: string;
  environment: string;
  /** What keeps it: an administrator, or a directory it is copied from. */
  source: 'administered' | 'ldap';
  display_name: string;
  numbers: JSONColumnType<ContactNumber[]>;
  email: string | null;
  title: string | null;
  department: string | null;
}

/** At most sixty a user (`recordLimits`). */
export interface CallLogTable {
  user_id: string;
  id: string;
  kind: RecordKind;
  outcome: MissedOutcome | null;
  name: string | null;
  number: string;
  uri: string | null;
  tag: string | null;
  started_at: Moment;
  /** s */
  duration: number;
  count: number;
  sequence: number;
}

/** Calls that have been logged, remembered longer than their records: one reported twice must not come back. */
export interface CallLogIdsTable {
  user_id: string;
  id: string;
  sequence: number;
}

export interface CallLogStateTable {
  user_id: string;
  revision: number;
  seen: number;
}

export interface RoomsTable {
  id: string;
  environment: string;
  owner_id: string;
  slug: string;
  name: string;
  number: string;
  owner_pin: string;
  moderator_pin: string;
  /** Null: whoever reaches the room is let in. */
  participant_pin: string | null;
  /** What names the room in the configuration; null: an administrator made it. */
  configured_key: string | null;
  /** Of what the configuration said when it last said something else. */
  configured_digest: string | null;
}

export interface RoomUsesTable {
  user_id: string;
  room_id: string;
  used_at: Moment;
}

export interface LastJoinedTable {
  user_id: string;
  meeting: JSONColumnType<LastJoined>;
}

/** What administrators did. */
export interface AuditTable {
  id: Generated<number>;
  environment: string;
  at: Moment;
  /** User name. */
  by: string;
  what: string;
  details: JSONColumnType<Record<string, unknown>>;
}

/** Small facts about the rest. */
export interface MetaTable {
  key: string;
  value: string;
}

export interface Schema {
  users: UsersTable;
  sessions: SessionsTable;
  directory: DirectoryTable;
  call_log: CallLogTable;
  call_log_ids: CallLogIdsTable;
  call_log_state: CallLogStateTable;
  rooms: RoomsTable;
  room_uses: RoomUsesTable;
  last_joined: LastJoinedTable;
  audit: AuditTable;
  meta: MetaTable;
}
