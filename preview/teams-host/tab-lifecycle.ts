/** Whether the tab's page exists, and whether the person sees it. */
export interface TabPresence {
  readonly mounted: boolean;
  readonly visible: boolean;
}

/** The part of `TeamsHost` that this needs. */
export interface SuspendableTab {
  suspend(): Promise<'suspended' | 'terminated'>;
  resume(): void;
}

/**
 * What Teams does with a tab its user leaves: out of sight at once, then either kept as it is or
 * taken away, whichever the tab agreed to; and the reverse on return.
 */
export class TabLifecycle {
  private presence: TabPresence = { mounted: true, visible: true };
  private suspended = false;

  constructor(
    private readonly tab: SuspendableTab,
    private readonly onChange: (presence: TabPresence) => void,
  ) {}

  async leave(): Promise<void> {
    if (!this.presence.visible) return;
    this.update({ visible: false });
    const outcome = await this.tab.suspend();
    if (outcome === 'suspended') {
      // The person may have come back while the tab was putting its things away.
      if (this.presence.visible) this.tab.resume();
      else this.suspended = true;
    } else if (!this.presence.visible) {
      this.update({ mounted: false });
    }
  }

  comeBack(): void {
    if (this.presence.visible) return;
    this.update({ mounted: true, visible: true });
    if (this.suspended) this.tab.resume();
    this.suspended = false;
  }

  private update(change: Partial<TabPresence>): void {
    this.presence = { ...this.presence, ...change };
    this.onChange(this.presence);
  }
}
