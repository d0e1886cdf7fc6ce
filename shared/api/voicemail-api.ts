import type { ApiClient } from './api-client';
import { mailboxSchema, voiceSoundSchema, type MailboxView } from './voicemail-schema';

/** The mailbox of whoever is signed in. Every method rejects with AppError. */
export class VoicemailApi {
  constructor(private readonly client: Pick<ApiClient, 'authorised'>) {}

  read(): Promise<MailboxView> {
    return this.client.authorised(mailboxSchema, { path: '/api/voicemail' });
  }

  /** Ogg Opus, in base64. */
  async sound(id: string): Promise<string> {
    const path = `/api/voicemail/${encodeURIComponent(id)}/sound`;
    return (await this.client.authorised(voiceSoundSchema, { path })).sound;
  }

  mark(id: string, heard: boolean): Promise<MailboxView> {
    const path = `/api/voicemail/${encodeURIComponent(id)}/heard`;
    return this.client.authorised(mailboxSchema, { method: 'POST', path, body: { heard } });
  }

  remove(id: string): Promise<MailboxView> {
    const path = `/api/voicemail/${encodeURIComponent(id)}`;
    return this.client.authorised(mailboxSchema, { method: 'DELETE', path });
  }
}
