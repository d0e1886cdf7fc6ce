import { randomUUID } from 'node:crypto';
import type { VoiceMessage } from '../../shared/api/voicemail-schema';
import type { UserDirectory } from '../sign-in/user-directory';
import type { MailboxStore } from '../store/mailbox-store';
import type { StoredUser } from '../store/user-store';
import { readOggOpus, writeOggOpus } from './ogg-opus';

/** Messages a user may have; of more the oldest go, those that were heard first. */
const MOST_MESSAGES = 100;
const PACKET_MS = 20;

/** What somebody said to a mailbox. */
export interface Spoken {
  /** The extension of who called. */
  readonly caller: string;
  /** Opus packets of 20 ms each. */
  readonly packets: readonly Uint8Array[];
}

export interface MailboxesOptions {
  readonly store: MailboxStore;
  readonly users: Pick<UserDirectory, 'find' | 'findByExtension'>;
  /** A user's mailbox is another than before; with how many messages there are now (RFC 3842). */
  readonly changed: (user: StoredUser, counts: { heard: number; unheard: number }) => void;
  /** ms since the epoch. */
  readonly now: () => number;
}

/** The mailboxes of the environment: everybody who has an account has one (requirements G2, C11). */
export class Mailboxes {
  constructor(private readonly options: MailboxesOptions) {}

  /** Whose mailbox answers for an extension; undefined: nobody's. Guests have none. */
  ownerOf(extension: string): StoredUser | undefined {
    const user = this.options.users.findByExtension(extension);
    return user?.role === 'guest' ? undefined : user;
  }

  list(userId: string): Promise<VoiceMessage[]> {
    return this.options.store.list(userId);
  }

  /** Ogg Opus; undefined: there is no such message of this user. */
  file(userId: string, id: string): Promise<Uint8Array | undefined> {
    return this.options.store.sound(userId, id);
  }

  /** For the telephone: Opus packets. */
  async packets(userId: string, id: string): Promise<readonly Uint8Array[]> {
    const file = await this.file(userId, id);
    return file ? readOggOpus(file) : [];
  }

  async add(owner: StoredUser, { caller, packets }: Spoken): Promise<void> {
    const name = this.options.users.findByExtension(caller)?.displayName;
    await this.options.store.add(
      owner.id,
      {
        id: randomUUID(),
        number: caller,
        ...(name === undefined ? {} : { name }),
        receivedAt: this.options.now(),
        duration: Math.round((packets.length * PACKET_MS) / 1000),
        sound: writeOggOpus(packets),
      },
      MOST_MESSAGES,
    );
    await this.tell(owner);
  }

  async mark(owner: StoredUser, id: string, heard: boolean): Promise<void> {
    await this.options.store.mark(owner.id, id, heard);
    await this.tell(owner);
  }

  async remove(owner: StoredUser, id: string): Promise<void> {
    await this.options.store.remove(owner.id, id);
    await this.tell(owner);
  }

  /** What callers hear first; undefined: only tones. */
  async greeting(userId: string): Promise<readonly Uint8Array[] | undefined> {
    const file = await this.options.store.greeting(userId);
    return file && readOggOpus(file);
  }

  /** `undefined`: the tones again. */
  async greet(owner: StoredUser, packets: readonly Uint8Array[] | undefined): Promise<void> {
    await this.options.store.greet(owner.id, packets && writeOggOpus(packets));
    await this.tell(owner);
  }

  /** Tells of every mailbox that holds something: the server has started. */
  async announce(): Promise<void> {
    for (const [userId, counts] of await this.options.store.counts()) {
      const user = this.options.users.find(userId);
      if (user) this.options.changed(user, counts);
    }
  }

  private async tell(owner: StoredUser): Promise<void> {
    const messages = await this.list(owner.id);
    const heard = messages.filter((message) => message.heard).length;
    this.options.changed(owner, { heard, unheard: messages.length - heard });
  }
}
