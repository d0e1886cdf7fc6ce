import type { Logger } from '../../../shared/diagnostics/logger';
import type { MixerOptions } from '../media/messages';
import type { Attendee, AttendeeListener, Conference, ConferenceFocus } from './conference-focus';
import { MixerChild, type MixerChildListener } from './mixer-child';

/** Between the death of one process and the start of the next: little at first, more when it dies again. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
/** Having lived so long, a process was no victim of what killed the one before. */
const SOUND_AFTER_MS = 60_000;

export interface MixerFocusOptions {
  /** The built `conference-mixer`. */
  readonly file: string;
  readonly media: MixerOptions;
  readonly log: Logger;
}

/** The embedded mixer, in a process of its own that is started for the first conference, and again when it dies. */
export class MixerFocus implements ConferenceFocus {
  readonly #attendees = new Map<string, AttendeeListener>();
  #child: MixerChild | undefined;
  #startedAt = 0;
  #pause = 0;
  #again: NodeJS.Timeout | undefined;
  #named = 0;
  #closed = false;

  constructor(private readonly options: MixerFocusOptions) {}

  /** Of the process, while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  create(): Conference {
    const conference = `conference-${String(++this.#named)}`;
    const members = new Set<Attendee>();
    return {
      join: async (offer, listener) => {
        const attendee = await this.#join(conference, offer, listener, (one) => members.delete(one));
        if (attendee) members.add(attendee);
        return attendee;
      },
      announce: (sound) => this.#child?.order({ kind: 'announce', conference, sound }),
      end: () => {
        for (const attendee of [...members]) attendee.leave();
      },
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#again);
    this.#attendees.clear();
    await this.#child?.close();
  }

  async #join(
    conference: string,
    offer: string,
    listener: AttendeeListener,
    left: (attendee: Attendee) => void,
  ): Promise<Attendee | undefined> {
    const child = this.#running();
    const participant = `${conference}-${String(++this.#named)}`;
    this.#attendees.set(participant, listener);
    try {
      const answer = await child.describe(participant, offer);
      if (answer === undefined) {
        this.#attendees.delete(participant);
        return undefined;
      }
      const attendee: Attendee = {
        answer,
        renegotiate: (next) => child.describe(participant, next),
        place: (place) => {
          child.order({ kind: 'place', participant, conference, place });
        },
        tell: (sound) => {
          child.order({ kind: 'tell', participant, sound });
        },
        leave: () => {
          this.#attendees.delete(participant);
          child.order({ kind: 'leave', participant });
          left(attendee);
        },
      };
      return attendee;
    } catch (error) {
      this.#attendees.delete(participant);
      child.order({ kind: 'leave', participant });
      throw error;
    }
  }

  #running(): MixerChild {
    if (this.#child) return this.#child;
    if (this.#closed || this.#again) throw new Error('there is no mixer at present');
    return this.#start();
  }

  #start(): MixerChild {
    const { file, media, log } = this.options;
    this.#again = undefined;
    this.#startedAt = Date.now();
    const listener: MixerChildListener = {
      onEvent: (event) => {
        const attendee = this.#attendees.get(event.participant);
        if (event.kind === 'key') attendee?.key(event.key);
        else attendee?.lost();
      },
      onDeath: (status, words) => {
        log.error('the mixer ended unexpectedly', { status, words, attendees: this.#attendees.size });
        this.#buried();
      },
    };
    this.#child = new MixerChild(file, media, listener);
    log.info('mixer started', { pid: this.#child.pid });
    return this.#child;
  }

  /** Everybody in it is told, and another is started. */
  #buried(): void {
    this.#child = undefined;
    const sound = Date.now() - this.#startedAt > SOUND_AFTER_MS;
    this.#pause = sound
      ? FIRST_PAUSE_MS
      : Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, this.#pause * 4));
    if (!this.#closed) this.#again = setTimeout(() => this.#start(), this.#pause).unref();
    const orphans = [...this.#attendees.values()];
    this.#attendees.clear();
    for (const orphan of orphans) orphan.failed();
  }
}
