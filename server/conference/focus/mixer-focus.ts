import type { Logger } from '../../../shared/diagnostics/logger';
import type { MixerFigures, MixerOptions } from '../media/messages';
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

  /** How it has done since it was last asked. @throws Error while there is none */
  async measure(): Promise<MixerFigures> {
    return this.#running().measure();
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
        play: (packets) => {
          const texts = packets.map((packet) => Buffer.from(packet).toString('base64'));
          child.order({ kind: 'play', participant, packets: texts });
        },
        hush: () => {
          child.order({ kind: 'hush', participant });
        },
        record: (on) => {
          child.order({ kind: 'record', participant, on });
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
    this.#startedAt = Date.now();
    const listener: MixerChildListener = {
      onEvent: (event) => {
        const attendee = this.#attendees.get(event.participant);
        if (attendee) tellOf(event, attendee);
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

  /** Everybody in it is told, and another is started if it was in use; one that nobody wants is tried again when somebody does. */
  #buried(): void {
    this.#child = undefined;
    const sound = Date.now() - this.#startedAt > SOUND_AFTER_MS;
    this.#pause = sound
      ? FIRST_PAUSE_MS
      : Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, this.#pause * 4));
    const orphans = [...this.#attendees.values()];
    const again = (): void => {
      this.#again = undefined;
      if (orphans.length > 0) this.#start();
    };
    if (!this.#closed) this.#again = setTimeout(again, this.#pause).unref();
    this.#attendees.clear();
    for (const orphan of orphans) orphan.failed();
  }
}

function tellOf(event: Parameters<MixerChildListener['onEvent']>[0], attendee: AttendeeListener): void {
  switch (event.kind) {
    case 'key':
      attendee.key(event.key);
      break;
    case 'played':
      attendee.played?.();
      break;
    case 'recorded': {
      const packets = event.packets.map((packet) => Buffer.from(packet, 'base64'));
      attendee.recorded?.({ packets, spoken: event.spoken, last: event.last });
      break;
    }
    case 'lost':
      attendee.lost();
      break;
  }
}
