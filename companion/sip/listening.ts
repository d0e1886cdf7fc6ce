import type { CallStatistics } from '../call-statistics';

/**
 * Whether no sound at all arrives during `ms`: every codec of a call sends a packet each 20 to 60 ms,
 * silence included. False too where the connection gives no figures, or has been closed meanwhile.
 */
export async function isSilentFor(ms: number, read: () => Promise<CallStatistics>): Promise<boolean> {
  const before = await packets(read);
  if (before === undefined) return false;
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
  return (await packets(read)) === before;
}

async function packets(read: () => Promise<CallStatistics>): Promise<number | undefined> {
  const figures = await read().catch(() => undefined);
  return figures?.audioReceived?.packets;
}
