import * as z from 'zod/mini';
import type { Authorised } from '../../shared/api/open-session';

/** As much of `GET /api/settings` as a function reads. */
const schema = z.object({
  settings: z.optional(z.object({ outlookAddin: z.optional(z.object({ value: z.unknown() })) })),
});

/** Whether the administrator has switched the add-in off (`outlookAddin`). Rejects with AppError. */
export async function switchedOff(access: Authorised): Promise<boolean> {
  const { settings } = await access.authorised(schema, { path: '/api/settings' });
  return settings?.outlookAddin?.value === false;
}
