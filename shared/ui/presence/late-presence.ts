import { LateByAccount } from '../../contacts/by-account';
import type { Presence } from '../../presence/presence';
import type { OwnPresenceMessage } from '../../protocol/own-presence-message';
import type { PresencesMessage } from '../../protocol/presences-message';
import type { PresenceDesk, PresenceDeskOptions } from './presence-desk';
import type { PresenceMenu } from './presence-menu';

/** As much of `presence-parts.ts` as is used here. */
export interface PresenceModule {
  readonly PresenceDesk: typeof PresenceDesk;
  readonly PresenceMenu: typeof PresenceMenu;
}

export interface PresenceParts extends PresenceModule {
  readonly desk: PresenceDesk;
}

const fetchParts = (): Promise<PresenceModule> => import('./presence-parts');

/** The presence of a window, fetched once the hub is there: calling somebody never waits for it. */
export class LatePresence {
  /** By extension. */
  readonly colleagues = new LateByAccount<Presence>();
  private opening: Promise<PresenceParts> | undefined;
  private desk: PresenceDesk | undefined;
  private readonly listeners = new Set<() => void>();
  private early: (OwnPresenceMessage | PresencesMessage)[] = [];
  private closed = false;
  private silent = false;

  constructor(
    private readonly options: PresenceDeskOptions,
    private readonly load: () => Promise<PresenceModule> = fetchParts,
  ) {}

  /** The hub is there, perhaps anew. */
  connected(): void {
    if (this.desk) this.desk.presence.connected();
    else
      this.parts().catch((error: unknown) => {
        this.options.log.info('presence could not be fetched', { error });
      });
  }

  /** What the hub says of presence. */
  hear(message: OwnPresenceMessage | PresencesMessage): void {
    if (message.type === 'own-presence') this.undisturbed(message.own.presence);
    if (this.desk) this.desk.presence.hear(message);
    else this.early = [...this.early.slice(-5), message];
  }

  /** Fetches it, once, and again after a failure. Rejects when it cannot be fetched. */
  readonly parts = (): Promise<PresenceParts> => {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  };

  /** Whether this window's person does not want to be disturbed (requirement P4); false until it is known. */
  readonly doNotDisturb = (): boolean => this.silent;

  /** Calls back when `doNotDisturb` answers something else. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A meeting was joined from this window, and lasts until then, in ms since the epoch; undefined: none. */
  readonly meet = (meetingUntil: number | undefined): void => {
    this.parts().then(
      ({ desk }) => {
        desk.presence.attend({ meetingUntil });
      },
      // That presence could not be fetched has been logged.
      () => undefined,
    );
  };

  close(): void {
    this.closed = true;
    this.desk?.close();
  }

  private undisturbed({ availability }: Presence): void {
    const silent = availability === 'do-not-disturb';
    if (silent === this.silent) return;
    this.silent = silent;
    for (const listener of [...this.listeners]) listener();
  }

  private async open(): Promise<PresenceParts> {
    const parts = await this.load();
    const desk = new parts.PresenceDesk(this.options);
    if (this.closed) {
      desk.close();
      return { ...parts, desk };
    }
    this.desk = desk;
    for (const message of this.early.splice(0)) desk.presence.hear(message);
    desk.presence.connected();
    this.colleagues.attach(desk.presence);
    return { ...parts, desk };
  }
}
