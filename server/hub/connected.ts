import type { Role } from '../../shared/protocol/hello';

/** One connection to the hub, for whoever looks after the server. */
export interface Connected {
  readonly sessionId: string;
  readonly role: Role;
  /** As the browser names itself (RFC 9110 §10.1.5). */
  readonly userAgent?: string | undefined;
}
