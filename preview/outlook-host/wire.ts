import * as z from 'zod/mini';

/**
 * What travels between office.js (`outlook-web-16.01.js`, its `Microsoft.Office.Common`) and Outlook on the web by
 * `postMessage`: JSON texts. Add-in → host: a request that calls an action, or that starts or ends to listen
 * to an event. Host → add-in: the answer to a request, by its correlation id, or an event by its action.
 */
export const actions = { invoke: 0, register: 1, unregister: 2 } as const;

/** `InvokeResultCode` of office.js, as far as a host sends it. */
export const results = { ok: 0, failed: -2 } as const;
export type Result = (typeof results)[keyof typeof results];

const requestSchema = z.object({
  _messageType: z.literal(0),
  _actionName: z.string().check(z.minLength(1), z.maxLength(200)),
  _actionType: z.enum(actions),
  _conversationId: z.string().check(z.maxLength(100)),
  _correlationId: z.number(),
  _data: z.optional(z.unknown()),
});

export interface HostRequest {
  readonly action: string;
  readonly type: (typeof actions)[keyof typeof actions];
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

/** Bodies have a million characters at most (office.js), and JSON can make six of one. */
const MAX_LENGTH = 8_000_000;

/** Reads what a window posted; undefined when it is not a request of office.js. */
export function readRequest(text: unknown): HostRequest | undefined {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = requestSchema.safeParse(content);
  if (!parsed.success) return undefined;
  const { _actionName, _actionType, _conversationId, _correlationId, _data } = parsed.data;
  return {
    action: _actionName,
    type: _actionType,
    conversation: _conversationId,
    correlation: _correlationId,
    data: _data,
  };
}

/** The answer to a request, as text. `origin`: the host's own. */
export function answerTo(request: HostRequest, data: unknown, result: Result, origin: string): string {
  return message(request.action, request.conversation, request.correlation, {
    result,
    data,
    origin,
    kind: 0,
  });
}

/** An event of the conversation, by the action name the add-in registered it with. */
export function eventOf(action: string, conversation: string, data: unknown, origin: string): string {
  return message(action, conversation, 0, { result: results.ok, data, origin, kind: 1 });
}

interface Content {
  readonly result: Result;
  readonly data: unknown;
  readonly origin: string;
  /** `ResponseType`: to a call, or of an event. */
  readonly kind: 0 | 1;
}

function message(action: string, conversation: string, correlation: number, content: Content): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: content.origin,
    _serializerVersion: 1,
    _errorCode: content.result,
    _responseType: content.kind,
    _data: content.data ?? null,
  });
}
