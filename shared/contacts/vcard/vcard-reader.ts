import type { PersonalFields } from '../personal/personal-contact';
import { readNames, VcardEntry } from './vcard-entry';
import { vcardFaults, type VcardFault, type VcardRemark } from './vcard-fault';
import { goesOn, propertyName, readProperty } from './vcard-property';

/** A property that is read is cut here: no name, address or number is so long. Characters. */
const MAX_LINE = 16 * 1024;
/** Twice what anybody can have: what comes behind them in a file is not looked at. */
const MAX_ENTRIES = 10_000;

export interface VcardContents {
  readonly contacts: readonly PersonalFields[];
  readonly remarks: readonly VcardRemark[];
}

interface OpenLine {
  readonly number: number;
  readonly text: string;
  /** Passed over: pictures, notes, and whatever else a contact of ours has no place for. */
  readonly skipped: boolean;
  /** Right behind an AGENT: a vCard that begins here is within another. */
  readonly afterAgent: boolean;
}

/**
 * Reads vCards of any version as a file comes, piece by piece. Memory is bounded by what is taken,
 * whatever is in the file; time by its length. Never throws: what cannot be read is told in `remarks`.
 */
export class VcardReader {
  private readonly contacts: PersonalFields[] = [];
  private readonly remarks = new Map<VcardFault, { count: number; readonly line: number }>();
  private rest = '';
  private lines = 0;
  private open: OpenLine | undefined;
  private entry: VcardEntry | undefined;
  /** vCards within a vCard (AGENT, in 2.1 and 3.0) belong to nobody here. */
  private within = 0;
  private agent = false;
  private old = false;
  private entries = 0;

  /** False when enough has been read, and the file may be left. */
  feed(text: string): boolean {
    const lines = (this.rest + text).split('\n');
    // The line that is not whole yet; the end of an endless one is of no use.
    this.rest = (lines.pop() ?? '').slice(0, MAX_LINE);
    for (const line of lines) this.takeLine(line);
    return this.entries < MAX_ENTRIES;
  }

  finish(): VcardContents {
    if (this.rest !== '') this.takeLine(this.rest);
    this.closeLine();
    this.leave('unfinished');
    const remarks = vcardFaults.flatMap((fault) => {
      const known = this.remarks.get(fault);
      return known ? [{ fault, ...known }] : [];
    });
    return { contacts: this.contacts, remarks };
  }

  private takeLine(raw: string): void {
    this.lines += 1;
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const { open } = this;
    if (open && /^[ \t]/.test(line)) {
      // In vCard 2.1 a line is parted where white space stood, which stays.
      this.lengthen(open, this.old ? ` ${line.slice(1)}` : line.slice(1));
    } else if (open && !open.skipped && goesOn(open.text)) {
      this.lengthen({ ...open, text: open.text.slice(0, -1) }, line);
    } else if (!(open?.skipped && !line.includes(':') && line.trim() !== '')) {
      // Base64 whose lines are not even folded has no colon, and belongs to what is passed over.
      this.closeLine();
      this.openLine(line);
    }
  }

  private lengthen(open: OpenLine, more: string): void {
    const full = open.skipped || open.text.length >= MAX_LINE;
    this.open = full ? open : { ...open, text: (open.text + more).slice(0, MAX_LINE) };
  }

  private openLine(line: string): void {
    if (line.trim() === '') return;
    const name = propertyName(line.replace(/^\ufeff/, '').trimStart());
    const skipped = name !== undefined && !readNames.has(name);
    if (skipped && this.within === 0 && (name === 'PHOTO' || name === 'LOGO'))
      this.entry?.faults.add('picture');
    const afterAgent = this.agent;
    this.agent = name === 'AGENT';
    const text = skipped
      ? ''
      : line
          .replace(/^\ufeff/, '')
          .trim()
          .slice(0, MAX_LINE);
    this.open = { number: this.lines, text, skipped, afterAgent };
  }

  private closeLine(): void {
    const { open } = this;
    this.open = undefined;
    if (!open || open.skipped) return;
    const property = readProperty(open.text);
    if (!property) {
      this.entry?.faults.add('unreadable');
      return;
    }
    const isCard = /^vcard$/i.test(property.value.trim());
    if (property.name === 'BEGIN' && isCard) this.begin(open);
    else if (property.name === 'END' && isCard) this.end();
    else if (this.within > 0) return;
    else if (property.name === 'VERSION') this.old = property.value.trim() === '2.1';
    else this.entry?.take(property);
  }

  private begin({ number, afterAgent }: OpenLine): void {
    if (this.entry && (afterAgent || this.within > 0)) {
      this.within += 1;
      return;
    }
    this.leave('unfinished');
    this.entry = new VcardEntry(number);
    this.old = false;
  }

  private end(): void {
    if (this.within > 0) {
      this.within -= 1;
      return;
    }
    const fields = this.entry?.fields();
    if (fields && this.contacts.length < MAX_ENTRIES) this.contacts.push(fields);
    this.leave();
  }

  /** @param fault why the entry is not taken, if it is not */
  private leave(fault?: VcardFault): void {
    const { entry } = this;
    this.entry = undefined;
    this.within = 0;
    if (!entry) return;
    this.entries += 1;
    if (fault) entry.faults.add(fault);
    for (const one of entry.faults) {
      const known = this.remarks.get(one) ?? { count: 0, line: entry.line };
      this.remarks.set(one, { ...known, count: known.count + 1 });
    }
  }
}
