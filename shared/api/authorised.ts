import type * as z from 'zod/mini';
import { AppError } from '../errors/app-error';
import type { ApiRequest, ApiRequester } from './api-requester';
import type { SessionKeeper } from './session-keeper';

/** A request with the session's token; a token the server calls expired is renewed, and the request sent once more. */
export async function authorised<S extends z.ZodMiniType>(
  requester: ApiRequester,
  session: SessionKeeper,
  schema: S,
  request: ApiRequest,
): Promise<z.infer<S>> {
  const token = await session.token();
  try {
    return await requester.request(schema, { ...request, token });
  } catch (error) {
    if (error instanceof AppError && error.code === 'signed-out') session.endedElsewhere(token);
    const refused = error instanceof AppError && ['expired-token', 'unauthorized'].includes(error.code);
    if (!refused) throw error;
    session.distrust(token);
    return await requester.request(schema, { ...request, token: await session.token() });
  }
}
