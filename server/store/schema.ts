import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { MissedOutcome, RecordKind } from '../../shared/call-log/call-record';
import type { LastJoined } from '../../shared/api/joining-schema';
import type { PresenceChoice } from '../../shared/presence/own-presence';
import type { ContactNumber } from '../../shared/contacts/contact';
import type { HuntKind, IncomingChoices } from '../../shared/incoming-calls/incoming-calls';
import type { ContactDisplay } from '../../shared/contacts/personal/name-preferences';
import type { PersonalFields } from '../../shared/contacts/personal/personal-contact';

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

interface CallColumns {
  kind: RecordKind;
  outcome: MissedOutcome | null;
  name: string | null;
  number: string;
  uri: string | null;
  tag: string | null;
  /** The name of the hunt group whose call it was. */
  group_name: string | null;
  started_at: Moment;
  /** s */
  duration: number;
}

/** At most seventy a user (`recordLimits`). */
export interface CallLogTable extends CallColumns {
  user_id: string;
  id: string;
  count: number;
  sequence: number;
}

/**
 * Calls that have been logged, remembered longer than their records: one reported twice must not come
 * back, and one that is told of otherwise must be found. All null of a call that leaves no record.
 */
export interface CallLogIdsTable extends Nullable<CallColumns> {
  user_id: string;
  id: string;
  sequence: number;
}

type Nullable<T> = { [Column in keyof T]: T[Column] | null };

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

/** Beside the delegates of the configuration. */
export interface DelegatesTable {
  environment: string;
  owner_id: string;
  delegate_id: string;
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

export interface VoiceMessagesTable {
  id: string;
  user_id: string;
  number: string;
  name: string | null;
  received_at: Moment;
  /** s */
  duration: number;
  heard: boolean;
  /** Ogg Opus. */
  sound: Uint8Array;
}

export interface VoicemailGreetingsTable {
  user_id: string;
  /** Ogg Opus. */
  sound: Uint8Array;
}

export interface IncomingChoicesTable {
  user_id: string;
  choices: JSONColumnType<IncomingChoices>;
}

export interface IncomingRightsTable {
  user_id: string;
  /** What an administrator said, over the configuration; null: no such twin. */
  rights: JSONColumnType<GivenRights>;
}

export interface GivenRights {
  readonly forward?: boolean;
  readonly sendAll?: boolean;
  readonly internalTwin?: string | null;
  readonly mobileTwin?: string | null;
}

export interface HuntGroupsTable {
  id: string;
  environment: string;
  name: string;
  number: string;
  kind: HuntKind;
  /** s, until the call goes on from those who ring. */
  ring_seconds: number;
  /** Who gets what nobody took: a number, or `voicemail`; null: the caller hears that it is busy. */
  overflow: string | null;
  /** As in `RoomsTable`. */
  configured_key: string | null;
  configured_digest: string | null;
}

export interface HuntGroupMembersTable {
  group_id: string;
  user_id: string;
  position: number;
  is_on: boolean;
  may_change: boolean;
}

export interface PresencesTable {
  user_id: string;
  choice: PresenceChoice;
  note: string;
}

export interface PersonalContactsTable {
  user_id: string;
  id: string;
  /** That of the user's book when the contact was last changed. */
  revision: number;
  contact: JSONColumnType<PersonalFields>;
}

export interface ContactGroupsTable {
  user_id: string;
  id: string;
  revision: number;
  name: string;
  members: JSONColumnType<string[]>;
}

/** One a user who has ever had contacts, groups or favourites of their own. */
export interface ContactBooksTable {
  user_id: string;
  revision: number;
  contacts_revision: number;
  favourites: JSONColumnType<string[]>;
  display: JSONColumnType<ContactDisplay>;
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
  delegates: DelegatesTable;
  room_uses: RoomUsesTable;
  last_joined: LastJoinedTable;
  voice_messages: VoiceMessagesTable;
  voicemail_greetings: VoicemailGreetingsTable;
  incoming_choices: IncomingChoicesTable;
  incoming_rights: IncomingRightsTable;
  hunt_groups: HuntGroupsTable;
  hunt_group_members: HuntGroupMembersTable;
  presences: PresencesTable;
  personal_contacts: PersonalContactsTable;
  contact_groups: ContactGroupsTable;
  contact_books: ContactBooksTable;
  audit: AuditTable;
  meta: MetaTable;
}
