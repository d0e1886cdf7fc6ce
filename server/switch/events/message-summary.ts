/** Voice messages of a user. */
export interface MessageCounts {
  readonly newMessages: number;
  readonly oldMessages: number;
}

/** A message summary (RFC 3842 §5.2). */
export function messageSummary(account: string, { newMessages, oldMessages }: MessageCounts): string {
  return (
    `Messages-Waiting: ${newMessages > 0 ? 'yes' : 'no'}\r\n` +
    `Message-Account: ${account}\r\n` +
    `Voice-Message: ${String(newMessages)}/${String(oldMessages)} (0/0)\r\n`
  );
}
