/** @jest-environment jsdom */
import { FakeChrome } from '../support/fake-chrome';
import { PageUnderWatch } from '../support/page-under-watch';

new FakeChrome().install();
let page: PageUnderWatch;
afterEach(() => {
  page.close();
});

const text = (selector: string): Text => document.querySelector(selector)?.firstChild as Text;

describe('a page with numbers', () => {
  it('gets a button behind each', async () => {
    page = await PageUnderWatch.of('<p>Call 01 23 45 67 89 or +44 20 7946 0958, thanks.</p><p>Or not.</p>');
    expect(page.shown()).toBe('Call 01 23 45 67 89☎ or +44 20 7946 0958☎, thanks.Or not.');
    expect(document.body.textContent).toBe('Call 01 23 45 67 89 or +44 20 7946 0958, thanks.Or not.');
  });

  it.each([
    ['an input', '<input value="01 23 45 67 89">'],
    ['a text area', '<textarea>01 23 45 67 89</textarea>'],
    ['code', '<code>01 23 45 67 89</code>'],
    ['preformatted text', '<pre>01 23 45 67 89</pre>'],
    ['keys', '<kbd>01 23 45 67 89</kbd>'],
    ['output of a program', '<samp>01 23 45 67 89</samp>'],
    ['what is edited', '<div contenteditable><p>01 23 45 67 89</p></div>'],
    ['a text box of the page’s own', '<div role="textbox">01 23 45 67 89</div>'],
    ['a script', '<script type="x">01 23 45 67 89</script>'],
    ['a style', '<style>01 23 45 67 89</style>'],
    ['what is for browsers without scripts', '<noscript>01 23 45 67 89</noscript>'],
    ['a picture', '<svg><text>01 23 45 67 89</text></svg>'],
    ['a formula', '<math><mn>01 23 45 67 89</mn></math>'],
    ['a telephone link', '<a href="tel:0123456789">01 23 45 67 89</a>'],
    ['another link', '<a href="/contact"><b>01 23 45 67 89</b></a>'],
    ['a button', '<button>01 23 45 67 89</button>'],
    ['what is hidden', '<p hidden>01 23 45 67 89</p>'],
    ['what nobody hears', '<p aria-hidden="true">01 23 45 67 89</p>'],
    ['a choice', '<select><option>01 23 45 67 89</option></select>'],
  ])('is left alone in %s', async (_, html) => {
    page = await PageUnderWatch.of(html);
    expect(document.querySelectorAll('calling-suite-call')).toHaveLength(0);
    expect(page.asked).toEqual([]);
  });

  it('is left alone where a number goes across elements', async () => {
    page = await PageUnderWatch.of('<p>01 23 <b>45 67 89</b></p><p>01 23 45 67 89<b>12</b></p>');
    expect(document.querySelectorAll('calling-suite-call')).toHaveLength(0);
  });

  it('is judged by the words beside a number, across elements as well', async () => {
    page = await PageUnderWatch.of('<p><b>Order no.</b> 0123456789</p><p><b>Phone</b> 0123456789</p>');
    expect(page.shown()).toBe('Order no. 0123456789Phone 0123456789☎');
  });

  it('is read in digits of other scripts', async () => {
    page = await PageUnderWatch.of('<p>０１ ２３ ４５ ６７ ８９</p><p>٠١ ٢٣ ٤٥ ٦٧ ٨٩</p><p>12 字 34 字</p>');
    expect(page.shown()).toBe('０１ ２３ ４５ ６７ ８９☎٠١ ٢٣ ٤٥ ٦٧ ٨٩☎12 字 34 字');
  });

  it('asks once about everything that changed in a short time', async () => {
    page = await PageUnderWatch.of('<p>nothing</p>');
    const paragraph = document.querySelector('p');
    for (const end of ['87', '88', '89']) {
      if (paragraph) paragraph.innerHTML = `01 23 45 67 ${end}`;
      await Promise.resolve();
    }
    await page.settle();
    expect(page.asked.map((text) => text.trim())).toEqual(['01 23 45 67 89']);
    expect(page.shown()).toBe('01 23 45 67 89☎');
  });

  it('gets its new numbers marked, and asks about nothing twice', async () => {
    page = await PageUnderWatch.of('<p>01 23 45 67 89</p>');
    const list = document.createElement('ul');
    list.innerHTML = '<li>06 12 34 56 78</li><li>nothing</li>';
    document.body.append(list);
    await page.settle();
    expect(page.shown(list)).toBe('06 12 34 56 78☎nothing');
    expect(page.asked).toHaveLength(2);
  });

  it('is as it was once it is switched off', async () => {
    const html = '<p>Call 01 23 45 67 89 or <i>06 12 34 56 78</i>.</p>';
    page = await PageUnderWatch.of(html);
    page.close();
    expect(document.body.innerHTML).toBe(html);
    expect(document.querySelector('p')?.childNodes).toHaveLength(3);
  });

  it('calls nobody by a click of its scripts', async () => {
    page = await PageUnderWatch.of('<p>01 23 45 67 89</p>');
    const host = document.querySelector<HTMLElement>('calling-suite-call');
    host?.click();
    expect(host?.shadowRoot).toBeNull();
    expect(page.called).toEqual([]);
  });

  it('does not get more buttons than people can use', async () => {
    page = await PageUnderWatch.of(`<p>01 23 45 67 89</p>`.repeat(30));
    expect(document.querySelectorAll('calling-suite-call')).toHaveLength(20);
  });
});

describe('a framework that renders as it likes', () => {
  it('writes its text anew, and it stands once', async () => {
    page = await PageUnderWatch.of('<p>Call 01 23 45 67 89 today</p>');
    text('p').nodeValue = 'Call 06 12 34 56 78 tomorrow';
    await page.settle();
    expect(page.shown()).toBe('Call 06 12 34 56 78☎ tomorrow');
  });

  it('takes its text away, and nothing of ours is left', async () => {
    page = await PageUnderWatch.of('<p>Call 01 23 45 67 89 today</p>');
    text('p').remove();
    await page.settle();
    expect(document.body.innerHTML).toBe('<p></p>');
  });

  it('puts its text somewhere else, whole', async () => {
    page = await PageUnderWatch.of('<p>Call 01 23 45 67 89 today</p><div></div>');
    document.querySelector('div')?.append(text('p'));
    await page.settle();
    expect(page.shown()).toBe('Call 01 23 45 67 89☎ today');
    expect(document.querySelector('p')?.childNodes).toHaveLength(0);
  });

  it('replaces everything', async () => {
    page = await PageUnderWatch.of('<p>Call 01 23 45 67 89 today</p>');
    document.body.innerHTML = '<p>Call 06 12 34 56 78</p>';
    await page.settle();
    expect(page.shown()).toBe('Call 06 12 34 56 78☎');
  });

  it('takes a part out and brings it back', async () => {
    page = await PageUnderWatch.of('<section><p>Call 01 23 45 67 89 today</p></section>');
    const section = document.querySelector('section');
    section?.remove();
    await page.settle();
    expect(section?.innerHTML).toBe('<p>Call 01 23 45 67 89 today</p>');
    if (section) document.body.append(section);
    await page.settle();
    expect(page.shown()).toBe('Call 01 23 45 67 89☎ today');
  });

  it('quarrels with us for ever, and is left alone', async () => {
    page = await PageUnderWatch.of('<p>Call 01 23 45 67 89</p>');
    const paragraph = document.querySelector('p');
    let rounds = 0;
    const quarrel = new MutationObserver(() => {
      if (!paragraph?.querySelector('calling-suite-call') || rounds > 50) return;
      rounds += 1;
      paragraph.textContent = 'Call 01 23 45 67 89';
    });
    quarrel.observe(document.body, { childList: true, subtree: true });
    if (paragraph) paragraph.textContent = 'Call 01 23 45 67 89';
    await page.settle();
    quarrel.disconnect();
    expect(rounds).toBeLessThan(8);
    expect(page.shown()).toBe('Call 01 23 45 67 89');
  });
});
