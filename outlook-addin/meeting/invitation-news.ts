/** The pages of the add-in know of each other by it; it reaches no other origin. */
const CHANNEL = 'calling-suite-invitation';

/**
 * Tells the other pages of the add-in that an invitation may have been put in or taken out: the buttons of the ribbon
 * run in a page of their own, and Outlook reports no change of a body to the pane beside it.
 */
export function tellInvitationChanged(): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Hears of it from other pages; the function it answers ends that. */
export function watchInvitation(changed: () => void): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = changed;
  return () => {
    channel.close();
  };
}
