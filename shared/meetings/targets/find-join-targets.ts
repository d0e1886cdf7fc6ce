import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { DialPlan } from '../../dialing/dial-input';
import type { JoinTarget } from '../join-target';
import { linksInText } from '../links/links-in-text';
import { MAX_LINK } from '../links/read-link';
import { readRoomLink } from '../links/room-link';
import { unwrapLink } from '../links/unwrap-link';
import { findService } from '../services/find-service';
import { ranked, type Candidate, type Source } from './candidate';
import { htmlBlocks } from './html-blocks';
import type { MeetingText } from './meeting-text';
import { phoneBudget, phonesInBlock } from './phones-in-block';
import { readDialString } from './read-dial-string';
import { textBlocks } from './text-blocks';

export interface JoinTargetOptions {
  /** Our own, as in `https://calls.example.com`. */
  readonly origins: readonly string[];
  readonly plan: DialPlan;
}

/** Of a body of office.js (1,000,000 characters, FACTS) with some room; what is behind is not read. */
const MAX_BODY = 1_100_000;
const MAX_LOCATION = 4096;
/** Of which the best are kept: a body full of links ends somewhere. */
const MAX_CANDIDATES = 2000;
/** More than anybody chooses among. */
const MAX_TARGETS = 30;

/**
 * How the meeting of an appointment can be joined, best first, each target once: a field of its own goes
 * before the location and that before the body, a link before text, the longer of two links to one
 * service before the shorter. Nothing but https pages of known services, our own rooms and numbers with the
 * digits that enter a meeting comes out, whatever is in the text; in time linear in its length.
 */
export function findJoinTargets(text: MeetingText, options: JoinTargetOptions): readonly JoinTarget[] {
  const finder = new Finder(options);
  finder.address(text.joinUrl?.trim() ?? '', 0, true);
  finder.text((text.location ?? '').slice(0, MAX_LOCATION), 1);
  finder.body((text.body ?? '').slice(0, MAX_BODY), text.bodyType ?? 'text');
  return ranked(finder.found, isNear(options.plan.country)).slice(0, MAX_TARGETS);
}

function isNear(country: string): (number: string) => boolean {
  const code = country.toUpperCase();
  return (number) => !number.startsWith('+') || parsePhoneNumberFromString(number)?.country === code;
}

class Finder {
  readonly found: Candidate[] = [];
  private readonly budget = phoneBudget();
  /** Mails repeat themselves: what was read once where it says most is not read again. */
  private readonly seen = new Set<string>();

  constructor(private readonly options: JoinTargetOptions) {}

  body(body: string, type: 'html' | 'text'): void {
    const read = type === 'html' ? htmlBlocks : textBlocks;
    read(body, {
      href: (address) => {
        this.address(address, 2, true);
      },
      block: (block) => {
        this.text(block, 2);
      },
    });
  }

  /** The addresses and numbers in a text that belongs together. */
  text(text: string, source: Source): void {
    if (text.includes('://'))
      linksInText(text).forEach((url) => {
        this.address(url, source, false);
      });
    if (/tel:/i.test(text))
      for (const [url] of text.matchAll(/(?<![\p{L}\p{N}])tel:[^\s<>"'|]{3,200}/giu))
        this.address(url, source, false);
    for (const target of phonesInBlock(text, this.options.plan, this.budget))
      this.found.push({ target: { kind: 'phone', target }, source, href: false });
  }

  address(url: string, source: Source, href: boolean): void {
    if (this.seen.has(url) || this.found.length >= MAX_CANDIDATES) return;
    this.seen.add(url);
    if (/^tel:/i.test(url)) this.phone(url, source, href);
    if (!/^https?:/i.test(url)) return;
    const room = readRoomLink(url, this.options.origins);
    if (room) {
      this.found.push({ target: { kind: 'room', ...room }, source, href });
      return;
    }
    const inner = unwrapLink(url);
    const service = inner.length <= MAX_LINK ? findService(inner) : undefined;
    if (!service) return;
    const target: JoinTarget = { kind: 'web', service: service.id, url: inner };
    this.found.push({ target, source, href, anywhere: service.hosts === 'any' });
  }

  /** In a body a number without digits is a signature's; in a field or location it is where the meeting is. */
  private phone(url: string, source: Source, href: boolean): void {
    if (this.budget.numbers <= 0) return;
    this.budget.numbers -= 1;
    const target = readDialString(url, this.options.plan);
    if (!target || (source === 2 && target.postDial === undefined)) return;
    this.found.push({ target: { kind: 'phone', target }, source, href });
  }
}
