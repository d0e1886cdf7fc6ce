import type { ShortcutAction } from './shortcut-action';

export type ShortcutHandler = () => void;

/**
 * Which parts of a page attend to which action now. The part that came last is asked, so that a
 * dialog takes precedence over the page under it; when it goes, the one before it is in charge again.
 */
export class ShortcutRegistry {
  private readonly handlers = new Map<ShortcutAction, ShortcutHandler[]>();
  private paused = 0;

  /** Attends to `action` until the returned function is called. */
  attach(action: ShortcutAction, handler: ShortcutHandler): () => void {
    this.handlers.set(action, [...(this.handlers.get(action) ?? []), handler]);
    return () => {
      this.handlers.set(
        action,
        (this.handlers.get(action) ?? []).filter((one) => one !== handler),
      );
    };
  }

  /** No action runs until the returned function is called: a combination is being recorded. */
  pause(): () => void {
    this.paused += 1;
    let over = false;
    return () => {
      if (!over) this.paused -= 1;
      over = true;
    };
  }

  /** False: nobody would do anything, and the key belongs to the browser. */
  attends(action: ShortcutAction): boolean {
    return this.paused === 0 && (this.handlers.get(action)?.length ?? 0) > 0;
  }

  run(action: ShortcutAction): void {
    if (this.attends(action)) this.handlers.get(action)?.at(-1)?.();
  }
}
