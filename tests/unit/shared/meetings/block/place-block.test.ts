import type { BlockContext } from '../../../../../shared/meetings/block/block-context';
import { BLOCK_ID } from '../../../../../shared/meetings/block/block-id';
import { findBlock } from '../../../../../shared/meetings/block/find-block';
import { placeBlock, removeBlock } from '../../../../../shared/meetings/block/place-block';
import { defaultTemplates } from '../../../../../shared/meetings/invitation/default-templates';
import { renderInvitation } from '../../../../../shared/meetings/invitation/render-invitation';
import { findJoinTargets } from '../../../../../shared/meetings/targets/find-join-targets';
import { htmlBodies, textBodies } from './bodies';

const context: BlockContext = { origins: ['https://calls.example.com'] };
const blockOf = (slug: string) => ({
  slug,
  html: `<div><table><tr><td><a href="https://calls.example.com/meet/${slug}#1234">Join</a></td></tr></table></div>`,
  text: `Join\nhttps://calls.example.com/meet/${slug}#1234`,
});
const weekly = blockOf('weekly-team');
const board = blockOf('board-room');
const kinds = [
  { type: 'html', bodies: htmlBodies },
  { type: 'text', bodies: textBodies },
] as const;

describe.each(kinds)('a block in a body of $type', ({ type, bodies }) => {
  describe.each(Object.entries(bodies))('%s', (_name, marked) => {
    const body = marked.replace('|', '');
    const once = placeBlock(body, weekly, type, context);

    it('goes where the text of the person ends', () => {
      const at = marked.indexOf('|');
      expect([once.slice(0, at), once.slice(once.length - (body.length - at))]).toEqual([
        body.slice(0, at),
        body.slice(at),
      ]);
      expect(findBlock(once, type, context)).toEqual({ kind: 'ours', slug: 'weekly-team' });
    });

    it('is there once, however often it is added', () => {
      expect(placeBlock(once, weekly, type, context)).toBe(once);
      expect(placeBlock(once, weekly, type, { ...context, slug: 'weekly-team' })).toBe(once);
    });

    it('is replaced when the room changes, and leaves nothing behind', () => {
      const changed = placeBlock(once, board, type, { ...context, slug: 'weekly-team' });
      expect(changed).toBe(once.replaceAll('weekly-team', 'board-room'));
      expect(removeBlock(changed, type, { ...context, slug: 'board-room' })).toBe(body);
    });

    it('is not removed where it is not', () => {
      expect(removeBlock(body, type, context)).toBe(body);
      expect(findBlock(body, type, context)).toEqual({ kind: 'none' });
    });
  });
});

describe('a block that a mail program has rewritten', () => {
  const inside = (html: string, id = `id="${BLOCK_ID}"`) =>
    `<body><p>a</p><div ${id}>${html}</div><p>b</p></body>`;
  const link = '<a href="https://calls.example.com/meet/weekly-team#1234">Join</a>';
  const rest = '<body><p>a</p><p>b</p></body>';

  it.each([
    ['an id with a prefix', inside(link, `id="x_${BLOCK_ID}"`)],
    ['two prefixes', inside(link, `style="x" id=x_x_${BLOCK_ID}`)],
    ['other quotes and cases', inside(link, `ID='${BLOCK_ID}' dir=ltr`).replace('<div', '<DIV')],
    ['divs within it', inside(`<div><div>${link}</div></div><div></div>`)],
    ['what was typed into it', inside(`${link}<p>and my agenda</p>`)],
    ['signs that are no tags', inside(`${link} 1 < 2 <div>></div>`)],
    [
      'SafeLinks',
      inside(
        '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcalls.example.com%2Fmeet%2Fweekly-team%231234&amp;data=05%7C01&amp;reserved=0">Join</a>',
      ),
    ],
  ])('with %s is still ours', (_what, body) => {
    expect(findBlock(body, 'html', context)).toEqual({ kind: 'ours', slug: 'weekly-team' });
    expect(removeBlock(body, 'html', { ...context, slug: 'weekly-team' })).toBe(rest);
  });

  it('is ours without its links, as long as the appointment remembers it', () => {
    const body = inside('Join us');
    expect(findBlock(body, 'html', { ...context, slug: 'weekly-team' })).toEqual({
      kind: 'ours',
      slug: 'weekly-team',
    });
    expect(findBlock(body, 'html', context)).toEqual({ kind: 'copied' });
    expect(removeBlock(body, 'html', context)).toBe(body);
  });

  it('is removed with its copies, and replaced by one', () => {
    const twice = `<p>1</p><div id="${BLOCK_ID}">${link}</div><p>2</p><div id="x_${BLOCK_ID}">${link}</div><p>3</p>`;
    expect(removeBlock(twice, 'html', context)).toBe('<p>1</p><p>2</p><p>3</p>');
    const placed = placeBlock(twice, board, 'html', context);
    expect(placed).toMatch(
      /^<p>1<\/p><div id="calling-suite-meeting".*board-room.*<\/div><p>2<\/p><p>3<\/p>$/,
    );
  });

  it.each([
    ['without its mark', `<body>${link}</body>`],
    ['without the end of its div', `<body><div id="${BLOCK_ID}">${link}</body>`],
    ['ended by what is around it', `<table><tr><td><div id="${BLOCK_ID}">${link}</td></tr></table></div>`],
    ['with half a table in it', `<body><div id="${BLOCK_ID}"><table><tr><td>${link}</div></body>`],
    ['in a comment', `<!-- <div id="${BLOCK_ID}"></div> -->${link}`],
  ])('%s is a link, and nothing is guessed', (_what, body) => {
    expect(findBlock(body, 'html', context)).toEqual({ kind: 'link-only', slug: 'weekly-team' });
    expect(removeBlock(body, 'html', { ...context, slug: 'weekly-team' })).toBe(body);
  });

  it('is found again in a plain text whose end was cut', () => {
    const placed = placeBlock('Hello', weekly, 'text', context);
    expect(removeBlock(placed.trimEnd(), 'text', context)).toBe('Hello');
    expect(findBlock(placed.slice(0, -20), 'text', context).kind).toBe('link-only');
  });

  it("is somebody else's once it is quoted", () => {
    const quoted = placeBlock('Hello', weekly, 'text', context).replace(/^/gm, '> ');
    expect(removeBlock(quoted, 'text', context)).toBe(quoted);
    expect(findBlock(quoted, 'text', context).kind).toBe('link-only');
  });
});

describe('a block that is not ours', () => {
  const forged = `<div id="${BLOCK_ID}"><a href="https://evil.example/meet/weekly-team#1234">Join</a></div>`;
  const copied = `<div id="${BLOCK_ID}">${board.html}</div>`;
  const remembering = { ...context, slug: 'weekly-team' };

  it('is told from ours by where it leads', () => {
    expect(findBlock(forged, 'html', remembering)).toEqual({ kind: 'copied' });
    expect(findBlock(copied, 'html', remembering)).toEqual({ kind: 'copied', slug: 'board-room' });
  });

  it.each([forged, copied])('stays when ours is added, changed and removed', (foreign) => {
    const body = `<body>${foreign}</body>`;
    const placed = placeBlock(body, weekly, 'html', remembering);
    expect(placed).toContain(foreign);
    expect(findBlock(placed, 'html', remembering)).toEqual({ kind: 'ours', slug: 'weekly-team' });
    expect(removeBlock(placed, 'html', remembering)).toBe(body);
  });

  it('becomes ours when its room is chosen', () => {
    const placed = placeBlock(copied, board, 'html', remembering);
    expect(placed.split(BLOCK_ID)).toHaveLength(2);
  });
});

describe('an invitation from a template of the suite', () => {
  const values = {
    room: {
      name: 'Board',
      number: '8211',
      link: 'https://calls.example.com/meet/board-room#1234',
      pin: '1234',
    },
    owner: { name: 'Amira' },
    numbers: [{ country: 'FR', number: '+33170200000', postDial: ',,8211#,,1234#' }],
  };
  const invitations = [...defaultTemplates].flatMap(([language, template]) =>
    (['html', 'text'] as const).map((type) => ({
      language,
      type,
      block: {
        slug: 'board-room',
        html: renderInvitation(template, values, 'html', language),
        text: renderInvitation(template, values, 'text', language),
      },
    })),
  );

  it.each(invitations)(
    'comes and goes, and can be joined in between ($language, $type)',
    ({ type, block }) => {
      const placed = placeBlock('Hello', block, type, context);
      const targets = findJoinTargets(
        { body: placed, bodyType: type },
        { ...context, plan: { country: 'FR', extensionLength: 4 } },
      );
      expect(targets[0]).toMatchObject({ kind: 'room', slug: 'board-room', pin: '1234' });
      expect(removeBlock(placed, type, context)).toBe('Hello');
    },
  );
});

describe('an invitation that would tear the body', () => {
  it.each(['</div><p>', '<div>', '<div id="calling-suite-meeting"></div></div><div>', '<a href="x'])(
    '%s is refused',
    (html) => {
      expect(() => placeBlock('', { ...weekly, html }, 'html', context)).toThrow(
        'does not close what it opens',
      );
    },
  );

  it('cannot end a plain text block early', () => {
    const text = `${weekly.text}\n:${'~'.repeat(40)}:\nmore`;
    const placed = placeBlock('Hello', { ...weekly, text }, 'text', context);
    expect(removeBlock(placed, 'text', context)).toBe('Hello');
  });
});
