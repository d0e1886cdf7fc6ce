import { createHash, randomBytes } from 'node:crypto';
import type { Command } from '../../shared/endpoint/command';
import { AppError } from '../../shared/errors/app-error';
import { SUMMON_TIMEOUT_MS } from '../../shared/protocol/limits';

/** Tickets a user may have open; the oldest gives way. */
const MAX_PER_USER = 10;

interface Entry {
  readonly userId: string;
  readonly environment: string | undefined;
  readonly command: Command | undefined;
  readonly expiresAt: number;
}

/** What a ticket was made for. */
export interface Redemption {
  readonly userId: string;
  /** That of the session the ticket was made in. */
  readonly environment?: string | undefined;
  readonly command?: Command | undefined;
}

/**
 * One-time tickets: 256 random bits that open a companion for their user, once, within 30 s.
 * Kept as hashes and in memory: one that outlives the server is of no use to anybody.
 */
export class TicketBook {
  /** In the order they were made, which is the order they expire in. */
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly now: () => number = Date.now) {}

  issue(userId: string, command?: Command, environment?: string): string {
    this.sweep();
    const own = [...this.entries].filter(([, entry]) => entry.userId === userId);
    for (const [key] of own.slice(0, Math.max(0, own.length - MAX_PER_USER + 1))) this.entries.delete(key);
    const ticket = randomBytes(32).toString('base64url');
    const expiresAt = this.now() + SUMMON_TIMEOUT_MS;
    this.entries.set(hashOf(ticket), { userId, environment, command, expiresAt });
    return ticket;
  }

  /** @throws AppError `ticket-invalid` for one that is unknown, used or too old */
  redeem(ticket: string): Redemption {
    this.sweep();
    const key = hashOf(ticket);
    const entry = this.entries.get(key);
    if (!entry) throw new AppError('ticket-invalid', 'ticket unknown, used or expired');
    this.entries.delete(key);
    const { userId, environment, command } = entry;
    return { userId, environment, command };
  }

  private sweep(): void {
    const now = this.now();
    for (const [key, { expiresAt }] of this.entries) {
      if (expiresAt > now) return;
      this.entries.delete(key);
    }
  }
}

function hashOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}
