interface Closable {
  close(): Promise<void>;
}

/** Closes, after a story, whatever was opened in it, last first, also when the story failed. */
export class Opened {
  private readonly list: Closable[] = [];

  add<T extends Closable>(one: T): T {
    this.list.push(one);
    return one;
  }

  async close(): Promise<void> {
    for (const one of this.list.splice(0).reverse()) await one.close();
  }
}
