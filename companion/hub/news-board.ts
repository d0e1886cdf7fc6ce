import type { News } from './companion-link';

/** What the hub tells this window, for the parts of it that are opened later. */
export class NewsBoard {
  private readonly listeners = new Set<(news: News) => void>();

  tell(news: News): void {
    for (const listener of [...this.listeners]) listener(news);
  }

  subscribe(listener: (news: News) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
