import type * as z from 'zod/mini';
import type { OpenItem } from './open-item';

/** What a function of an item answers (`standardInvokeHostMethod` of office.js reads it). */
export type MethodAnswer = Readonly<Record<string, unknown>>;

/** A function of an item. `params` are the add-in's (`ApiParams`). */
export type Method = (item: OpenItem, params: unknown) => MethodAnswer;
/** By their numbers (`dispatch`). */
export type Methods = Readonly<Record<number, Method>>;

/** Error codes of office.js that an item answers with. */
export const errors = {
  internal: 5001,
  notSupported: 5000,
  permissionDenied: 7000,
  genericFailure: 9002,
  keyExists: 9023,
  tooManyNotifications: 9025,
  notSaved: 9046,
} as const;

export function done(data?: unknown): MethodAnswer {
  return { error: false, errorCode: 0, data, wasSuccessful: true };
}

export function failed(code: number): MethodAnswer {
  return { error: true, errorCode: code, wasSuccessful: false };
}

/** A function whose parameters have this form; with any others it fails as inside Outlook. */
export function withParams<T>(
  schema: z.ZodMiniType<T>,
  method: (item: OpenItem, params: T) => MethodAnswer,
): Method {
  return (item, params) => {
    const parsed = schema.safeParse(params);
    return parsed.success ? method(item, parsed.data) : failed(errors.internal);
  };
}

/** The same, for a form the person writes in; an item that is read answers that it cannot be changed. */
export function writing<T>(
  schema: z.ZodMiniType<T>,
  method: (item: OpenItem, params: T) => MethodAnswer,
): Method {
  return withParams(schema, (item, params) =>
    item.composed ? method(item, params) : failed(errors.permissionDenied),
  );
}
