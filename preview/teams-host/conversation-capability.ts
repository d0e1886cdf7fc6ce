import * as z from 'zod/mini';
import type { Capability } from './capability';
import type { Link } from './links-capability';

const users = z.array(z.string().check(z.maxLength(320))).check(z.minLength(1), z.maxLength(100));
const chatRequest = z.object({ members: users });
const callRequest = z.object({ targets: users });

/** `chat.openChat`, `chat.openGroupChat` and `call.startCall`: conversations inside Teams itself. */
export function conversationCapability(open: (link: Link) => boolean): Capability {
  return {
    supports: { chat: {}, call: {} },
    handlers: {
      'chat.openChat': ([request]) => {
        const parsed = chatRequest.safeParse(request);
        if (!parsed.success) return [false, 'no user given'];
        return open({ kind: 'chat', users: parsed.data.members }) ? [true] : [false, 'no chat'];
      },
      'call.startCall': ([request]) => {
        const parsed = callRequest.safeParse(request);
        return [parsed.success && open({ kind: 'call', users: parsed.data.targets })];
      },
    },
  };
}
