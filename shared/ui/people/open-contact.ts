const PREFIX = 'contact/';

/** Which contact's card is open. Outlives the page's views, which are made anew when the tab wakes up. */
export class OpenContact {
  private id: string | undefined;
  private readonly listeners = new Set<() => void>();

  /** @param subPage `contact/<id>`, where a deep link led to somebody */
  constructor(subPage: string | undefined) {
    const id = subPage?.startsWith(PREFIX) ? subPage.slice(PREFIX.length) : '';
    this.id = id === '' ? undefined : decoded(id).slice(0, 500);
  }

  current(): string | undefined {
    return this.id;
  }

  open(id: string | undefined): void {
    if (this.id === id) return;
    this.id = id;
    for (const listener of this.listeners) listener();
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** Hosts differ in whether they undo the escapes of a link. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
