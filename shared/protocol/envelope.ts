import * as z from 'zod/mini';
import type { ErrorCode } from '../errors/error-code';
import { attendanceMessage, type AttendanceMessage } from './attendance-message';
import { callLogMessage, type CallLogMessage } from './call-log-message';
import { commandMessage, type CommandMessage } from './command-message';
import { incomingCallsMessage, type IncomingCallsMessage } from './incoming-calls-message';
import { directoryChangedMessage, type DirectoryChangedMessage } from './directory-changed-message';
import { MAX_MESSAGE_BYTES, PROTOCOL_VERSION } from './limits';
import { ownPresenceMessage, type OwnPresenceMessage } from './own-presence-message';
import { presencesMessage, type PresencesMessage } from './presences-message';
import { personalContactsMessage, type PersonalContactsMessage } from './personal-contacts-message';
import { publishMessage, type PublishMessage } from './publish-message';
import { refusalMessage, type RefusalMessage } from './refusal-message';
import { renewMessage, type RenewMessage } from './renew-message';
import { reportMessage, type ReportMessage } from './report-message';
import { reportRequestMessage, type ReportRequestMessage } from './report-request-message';
import { resultMessage, type ResultMessage } from './result-message';
import { stateMessage, type StateMessage } from './state-message';
import { supersededMessage, type SupersededMessage } from './superseded-message';
import { voicemailMessage, type VoicemailMessage } from './voicemail-message';
import { watchPresencesMessage, type WatchPresencesMessage } from './watch-presences-message';

/** What each side may say. Adding a message: its file, then one line here. */
const fromEveryWindow = { attendance: attendanceMessage, 'watch-presences': watchPresencesMessage };
const toEveryWindow = { 'own-presence': ownPresenceMessage, presences: presencesMessage };
const fromController = {
  ...fromEveryWindow,
  command: commandMessage,
  renew: renewMessage,
  'report-request': reportRequestMessage,
};
const fromCompanion = {
  ...fromEveryWindow,
  publish: publishMessage,
  result: resultMessage,
  renew: renewMessage,
  report: reportMessage,
};
const toController = {
  ...toEveryWindow,
  state: stateMessage,
  result: resultMessage,
  refusal: refusalMessage,
  'call-log': callLogMessage,
  voicemail: voicemailMessage,
  'incoming-calls': incomingCallsMessage,
  'personal-contacts': personalContactsMessage,
  'directory-changed': directoryChangedMessage,
  report: reportMessage,
};
const toCompanion = {
  ...toEveryWindow,
  command: commandMessage,
  refusal: refusalMessage,
  superseded: supersededMessage,
  'call-log': callLogMessage,
  voicemail: voicemailMessage,
  'incoming-calls': incomingCallsMessage,
  'personal-contacts': personalContactsMessage,
  'directory-changed': directoryChangedMessage,
  'report-request': reportRequestMessage,
};

export const directions = { fromController, fromCompanion, toController, toCompanion } as const;
export type Direction = keyof typeof directions;

/** What windows of either kind say of the people before them, and whom they look at. */
export type FromEveryWindow = AttendanceMessage | WatchPresencesMessage;
export type FromController = FromEveryWindow | CommandMessage | RenewMessage | ReportRequestMessage;
export type FromCompanion = FromEveryWindow | PublishMessage | ResultMessage | RenewMessage | ReportMessage;
/** What the hub itself has to say, to all windows of a user. */
export type ToEveryWindow =
  | CallLogMessage
  | DirectoryChangedMessage
  | IncomingCallsMessage
  | OwnPresenceMessage
  | PersonalContactsMessage
  | VoicemailMessage;
export type ToController =
  ToEveryWindow | PresencesMessage | StateMessage | ResultMessage | RefusalMessage | ReportMessage;
export type ToCompanion =
  | ToEveryWindow
  | PresencesMessage
  | CommandMessage
  | RefusalMessage
  | SupersededMessage
  | ReportRequestMessage;
export type HubMessage = FromController | FromCompanion | ToController | ToCompanion;

interface MessageOf {
  readonly fromController: FromController;
  readonly fromCompanion: FromCompanion;
  readonly toController: ToController;
  readonly toCompanion: ToCompanion;
}

/** What crosses the wire: the version, then the message, as one JSON text. */
export function encode(message: HubMessage): string {
  return JSON.stringify({ v: PROTOCOL_VERSION, message });
}

export type Decoded<D extends Direction> =
  | { readonly ok: true; readonly message: MessageOf[D] }
  | { readonly ok: false; readonly code: ErrorCode; readonly commandId?: string };

const envelope = z.object({ v: z.number(), message: z.looseObject({ type: z.string() }) });
const commandId = z.object({ command: z.object({ id: z.string().check(z.regex(/^[\w.:-]{1,80}$/)) }) });

/**
 * Reads what the other side sent. Never throws: the answer says what is wrong, in an order that
 * lets an old and a new program understand each other (size, shape, version, type, content).
 */
export function decode<D extends Direction>(direction: D, raw: unknown): Decoded<D> {
  if (typeof raw !== 'string') return { ok: false, code: 'invalid-message' };
  // Counted in UTF-16 units: cheap, and exact enough for a bound against abuse.
  if (raw.length > MAX_MESSAGE_BYTES) return { ok: false, code: 'message-too-large' };
  const outer = envelope.safeParse(parseJson(raw));
  if (!outer.success) return { ok: false, code: 'invalid-message' };
  const { v, message } = outer.data;
  if (v !== PROTOCOL_VERSION) return { ok: false, code: 'unsupported-version' };
  const schemas: Record<string, z.ZodMiniType> = directions[direction];
  const schema = Object.hasOwn(schemas, message.type) ? schemas[message.type] : undefined;
  if (!schema) return { ok: false, code: 'unknown-message' };
  const inner = schema.safeParse(message);
  if (inner.success) return { ok: true, message: inner.data as MessageOf[D] };
  const named = commandId.safeParse(message);
  return {
    ok: false,
    code: 'invalid-message',
    ...(named.success ? { commandId: named.data.command.id } : {}),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
