/** Elements that do something, or that mail programs drop together with what is in them. */
const active =
  /^(?:script|style|iframe|frame|object|embed|form|input|button|link|meta|base|svg|math|template)$/;
const harmlessScheme = /^(?:https|mailto|tel):/i;

/** Where in a page the next character stands: a state machine that reads a template's literal pieces in order. */
export class HtmlPlace {
  private state: 'text' | 'tag' | 'value' = 'text';
  private quote = '';
  /** Of the tag that is open, then of its attributes in turn. */
  private word = '';
  private attribute = '';
  private value = '';
  private tagName = '';
  private depth = 0;

  /** `report` hears of what may not stand in a mail, by its name and line. */
  constructor(
    private readonly report: (code: 'active-content' | 'unbalanced', name: string, line: number) => void,
  ) {}

  /** Reads the next literal piece, which begins at `line`. */
  read(text: string, line: number): void {
    let at = line;
    for (let index = 0; index < text.length; index += 1) {
      const character = text.charAt(index);
      if (character === '\n') at += 1;
      if (this.state === 'text') {
        if (character !== '<' || !/^(?:[a-z/!?]|$)/i.test(text.charAt(index + 1))) continue;
        if (/[!?]/.test(text.charAt(index + 1))) this.report('active-content', '<!', at);
        this.state = 'tag';
        this.word = this.tagName = this.attribute = '';
      } else if (this.state === 'tag') this.readTag(character, at);
      else if (character === this.quote) this.endValue(at);
      else if (this.value.length < 64) this.value += character;
    }
  }

  /** Whether a variable may stand here; `link`: it is an address of ours. A value then is no longer at its beginning. */
  allows(link: boolean): 'yes' | 'unsafe-place' | 'unsafe-link' {
    if (this.state === 'text') return 'yes';
    if (this.state === 'tag' || /^(?:on|style$|src|id$)/.test(this.attribute)) return 'unsafe-place';
    if (this.attribute === 'href') {
      const safe = this.value === '' ? link : harmlessScheme.test(this.value);
      if (this.value === '' && link) this.value = 'https:';
      return safe ? 'yes' : 'unsafe-link';
    }
    return 'yes';
  }

  /** At the end of the template: everything that surrounds the block's place must be as it was. */
  end(line: number): void {
    if (this.state !== 'text') this.report('unbalanced', `<${this.tagName}`, line);
    if (this.depth > 0) this.report('unbalanced', '<div>', line);
  }

  private readTag(character: string, line: number): void {
    if (character === '>' || /\s/.test(character) || character === '=') this.endWord(line);
    if (character === '>') this.endTag(line);
    else if (character === '"' || character === "'") {
      this.state = 'value';
      this.quote = character;
      this.value = '';
    } else if (!/[\s=]/.test(character)) this.word += character.toLowerCase();
  }

  private endWord(line: number): void {
    if (this.word === '') return;
    if (this.tagName === '') {
      this.tagName = this.word;
      if (active.test(this.word.replace('/', ''))) this.report('active-content', `<${this.word}>`, line);
    } else {
      this.attribute = this.word;
      if (this.word.startsWith('on')) this.report('active-content', this.word, line);
    }
    this.word = '';
  }

  private endValue(line: number): void {
    this.state = 'tag';
    // An address in a mail is whole: what begins otherwise is relative to nothing, or hides its scheme.
    if (/^(?:href|src)$/.test(this.attribute) && !harmlessScheme.test(this.value))
      this.report('active-content', this.value.slice(0, 20), line);
  }

  private endTag(line: number): void {
    this.state = 'text';
    if (this.tagName === 'div') this.depth += 1;
    if (this.tagName !== '/div') return;
    this.depth -= 1;
    if (this.depth >= 0) return;
    this.depth = 0;
    this.report('unbalanced', '</div>', line);
  }
}
