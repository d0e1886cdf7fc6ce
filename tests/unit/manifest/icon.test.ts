import { makeIcons } from '../../../manifest/icons/make-icons';
import { checkSvg } from '../../../manifest/icons/check-svg';
import { drawSvg } from '../../../manifest/icons/draw-svg';
import { decodePng } from '../../../manifest/icons/png';

const open =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">';
const shape = '<circle cx="5" cy="5" r="3" fill="#fff"/>';

/** What is wrong with an SVG: the codes of its findings. */
function faults(svg: string): string[] {
  const checked = checkSvg(svg, 'icon.svg');
  return checked.ok ? [] : checked.findings.map(({ code }) => code);
}

const laughs = (count: number): string =>
  [
    '<!DOCTYPE svg [<!ENTITY l0 "ha">',
    ...Array.from(
      { length: count },
      (_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`,
    ),
    `]>${open}<title>&l${String(count)};</title></svg>`,
  ].join('');
/** The same without entities: each group uses the one before it ten times. */
const uses = `${open}<g id="g0">${shape}</g>${Array.from({ length: 12 }, (_, at) => `<g id="g${String(at + 1)}">${`<use xlink:href="#g${String(at)}"/>`.repeat(10)}</g>`).join('')}</svg>`;

describe('an icon from somebody unknown', () => {
  it.each<[string, string, string]>([
    [
      'entities',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + open + '<title>&x;</title></svg>',
      'icon-doctype',
    ],
    ['a billion laughs', laughs(9), 'icon-doctype'],
    ['a billion laughs by use', uses, 'icon-element'],
    ['an entity nobody defined', `${open}<title>&boom;</title>${shape}</svg>`, 'icon-not-svg'],
    ['a script', `${open}<script>alert(1)</script>${shape}</svg>`, 'icon-script'],
    ['a handler', `${open}<circle r="3" onload="alert(1)"/></svg>`, 'icon-script'],
    ['a page inside', `${open}<foreignObject><iframe src="https://x"/></foreignObject></svg>`, 'icon-script'],
    [
      'a script for an address',
      `${open}<linearGradient id="a" href="javascript:alert(1)"/>${shape}</svg>`,
      'icon-script',
    ],
    ['a picture from elsewhere', `${open}<image href="https://evil.example/x.png"/></svg>`, 'icon-external'],
    ['a file of the server', `${open}<image xlink:href="file:///etc/passwd"/></svg>`, 'icon-external'],
    [
      'a gradient from elsewhere',
      `${open}<linearGradient xlink:href="https://e.example/#a"/>${shape}</svg>`,
      'icon-external',
    ],
    [
      'a fill from elsewhere',
      `${open}<rect width="9" height="9" fill="url(https://e.example/#p)"/></svg>`,
      'icon-external',
    ],
    ['a style from elsewhere', `${open}<rect style="fill:url('//e.example/#p')"/></svg>`, 'icon-external'],
    ['a style sheet', `${open}<style>@import "https://e.example"</style>${shape}</svg>`, 'icon-element'],
    ['text', `${open}<text>A</text></svg>`, 'icon-element'],
    [
      'a filter',
      `${open}<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>${shape}</svg>`,
      'icon-element',
    ],
    [
      'dashes shorter than any pixel',
      `${open}<path d="M0 0h10" stroke-dasharray="0.000001"/></svg>`,
      'icon-attribute',
    ],
    [
      'the same in a style',
      `${open}<path d="M0 0h10" style="stroke-dasharray:0.000001"/></svg>`,
      'icon-attribute',
    ],
    ['ten megabytes', `${open}${shape.repeat(250_000)}</svg>`, 'icon-too-large'],
    ['thousands of shapes', `${open}${'<g/>'.repeat(1001)}</svg>`, 'icon-too-complex'],
    ['levels without end', `${open}${'<g>'.repeat(60)}${'</g>'.repeat(60)}</svg>`, 'icon-too-complex'],
    ['a huge view box', open.replace('0 0 10 10', '0 0 1e9 1e9') + shape + '</svg>', 'icon-view-box'],
    ['a view box of words', open.replace('0 0 10 10', 'a b c d') + shape + '</svg>', 'icon-view-box'],
    ['a view box of nothing', open.replace('0 0 10 10', '0 0 0 0') + shape + '</svg>', 'icon-view-box'],
    ['no size at all', `<svg>${shape}</svg>`, 'icon-view-box'],
    ['a banner', open.replace('0 0 10 10', '0 0 40 10') + shape + '</svg>', 'icon-not-square'],
    ['a page of HTML', '<html><body/></html>', 'icon-not-svg'],
    ['a tag that is not closed', `${open}<g></svg>`, 'icon-not-svg'],
    ['two roots', `${open}</svg>${open}</svg>`, 'icon-not-svg'],
    ['a picture that is none', '\u0089PNG\r\n', 'icon-not-svg'],
    ['nothing', '', 'icon-not-svg'],
    ['nothing drawn', `${open}</svg>`, 'icon-empty'],
  ])('is refused with %s', (_what, svg, code) => {
    expect(faults(svg)[0]).toBe(code);
  });

  it('is read in a moment, whatever it holds', () => {
    const started = process.cpuUsage();
    for (const svg of [
      laughs(9),
      uses,
      `${open}${'<g '.repeat(60_000)}`,
      '<'.repeat(200_000),
      `<svg a="${'&amp;'.repeat(50_000)}`,
    ]) {
      expect(faults(svg)).not.toEqual([]);
    }
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  it('may come from a drawing program, with all it adds for itself', () => {
    const svg = `<?xml version="1.0"?><!-- Made elsewhere --><svg xmlns="http://www.w3.org/2000/svg"
      xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="24px" height="24px" inkscape:version="1.2" data-name="x" role="img">
      <metadata><rdf:RDF xmlns:rdf="r"/></metadata><inkscape:grid/><title>An icon &amp; more</title>
      <g style="fill:#123456" aria-label="x"><path d="M2 2h20v20H2z"/></g></svg>`;
    const checked = checkSvg(svg, 'icon.svg');
    expect(checked).toMatchObject({ ok: true, svg: { attributes: { viewBox: '0 0 24 24' } } });
    expect(JSON.stringify(checked)).not.toMatch(/inkscape|rdf|metadata|title/);
  });
});

describe('the icons', () => {
  it('are cut out of a background, or taken as they stand on none', async () => {
    for (const background of ['<rect width="10" height="10" fill="#a00"/>', '']) {
      const made = await makeIcons(`${open}${background}${shape}</svg>`, 'icon.svg');
      if (!made.ok) throw new Error(JSON.stringify(made.findings));
      const { pixels } = decodePng(made.icons.outline) ?? { pixels: new Uint8Array() };
      const at = (x: number, y: number): number[] => [
        ...pixels.subarray((y * 32 + x) * 4, (y * 32 + x) * 4 + 4),
      ];
      expect([at(16, 16), at(0, 0), at(3, 3)]).toEqual([
        [255, 255, 255, 255],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ]);
      expect(at(3, 16)[3]).toBeGreaterThan(100);
    }
  });

  it('are given up when drawing them takes too long, and the server goes on meanwhile', async () => {
    // Each clip path is clipped ten times by the one before it: a thousandfold with every third.
    const clips = Array.from({ length: 12 }, (_, at) => {
      const rect = `<rect width="9" height="9" clip-path="url(#c${String(at)})"/>`;
      return `<clipPath id="c${String(at + 1)}">${rect.repeat(10)}</clipPath>`;
    }).join('');
    const checked = checkSvg(
      `${open}${clips}<rect width="9" height="9" clip-path="url(#c12)"/></svg>`,
      'icon.svg',
    );
    if (!checked.ok) throw new Error(JSON.stringify(checked.findings));
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 10);
    try {
      expect(await drawSvg(checked.svg, [192], 500)).toBeUndefined();
    } finally {
      clearInterval(counting);
    }
    expect(turns).toBeGreaterThan(5);
  });

  it('are refused where nothing can be seen before the background', async () => {
    const made = await makeIcons(`${open}<rect width="10" height="10" fill="#a00"/></svg>`, 'icon.svg');
    expect(made).toMatchObject({ ok: false, findings: [{ code: 'icon-empty' }] });
  });
});
