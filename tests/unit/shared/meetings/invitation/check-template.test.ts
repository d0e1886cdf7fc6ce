import { checkTemplate } from '../../../../../shared/meetings/invitation/check-template';
import { defaultTemplates } from '../../../../../shared/meetings/invitation/default-templates';
import { describeProblem } from '../../../../../shared/meetings/invitation/template-problem';

describe('a template is checked before it is used', () => {
  const problems = (html: string, fields: string[] = []) =>
    checkTemplate(html, 'html', fields).map(({ code, line }) => `${String(line)} ${code}`);

  it.each([...defaultTemplates])('what comes with the suite is right (%s)', (_language, template) => {
    expect(checkTemplate(template.html, 'html')).toEqual([]);
    expect(checkTemplate(template.text, 'text')).toEqual([]);
  });

  it('tells the line of a variable nobody knows', () => {
    expect(problems('<p>\n{{room.name}}\n{{room.moderatorPin}}</p>')).toEqual(['3 unknown-variable']);
  });

  it('knows those of a number only within the numbers', () => {
    expect(problems('{{#numbers}}{{country}}{{/numbers}}')).toEqual([]);
    expect(problems('{{country}}')).toEqual(['1 unknown-variable']);
    expect(problems('{{^numbers}}{{country}}{{/numbers}}')).toEqual(['1 unknown-variable']);
  });

  it('knows the fields of its environment', () => {
    expect(problems('{{field.costCentre}}', ['costCentre'])).toEqual([]);
    expect(problems('{{field.costCentre}}', ['other'])).toEqual(['1 unknown-variable']);
  });

  it.each([
    ['{{room.name', '1 tag-not-closed'],
    ['\n{{#numbers}}', '2 section-not-closed'],
    ['{{/numbers}}', '1 section-not-open'],
    ['{{/}}', '1 section-not-open'],
    ['{{#room.pin}}{{#numbers}}{{/room.pin}}{{/numbers}}{{/room.pin}}', '1 section-not-open'],
    ['{{#numbers}}{{#numbers}}{{/numbers}}{{/numbers}}', '1 section-in-itself'],
  ])('sees that %j is no whole template', (source, problem) => {
    expect(problems(source)).toEqual([problem]);
  });

  it.each([
    ['a tag of its own', '<{{room.name}}>', '1 unsafe-place'],
    ['an unquoted value', '<a title={{room.name}}>', '1 unsafe-place'],
    ['a style', '<p style="color:{{field.x}}">', '1 unsafe-place'],
    ['an event', '<p onclick="go({{field.x}})">', '1 active-content'],
    ['a whole address', '<a href="{{field.x}}">', '1 unsafe-link'],
    ['the scheme of an address', '<a href="java{{field.x}}">', '1 unsafe-link'],
  ])('refuses a variable as %s', (_place, source, problem) => {
    expect(problems(source, ['x'])[0]).toBe(problem);
  });

  it('lets one be a part of an https address, of a title and of text', () => {
    const source = '<a title="{{room.name}}" href="https://x.example/?c={{field.x}}">{{field.x}}</a>';
    expect(problems(source, ['x'])).toEqual([]);
    expect(problems('<a href="mailto:{{owner.email}}">{{owner.name}}</a>')).toEqual([]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<p\nonmouseover="x()">',
    '<a href="javascript:x()">',
    '<img src="data:image/png;base64,AA">',
    '<!-- a comment swallows what follows',
    '<a href="java&#115;cript:x()">',
    '<iframe src="https://x.example">',
  ])('refuses %j in a mail', (source) => {
    expect(checkTemplate(source, 'html').map(({ code }) => code)).toContain('active-content');
  });

  it.each(['</div><p>', '<div><div></div>', '<p title="'])(
    'refuses %j, which would tear the block',
    (source) => {
      expect(checkTemplate(source, 'html').map(({ code }) => code)).toContain('unbalanced');
    },
  );

  it('refuses a template of any length in no time', () => {
    expect(problems('{{'.repeat(1_000_000))).toEqual(['1 too-long']);
    expect(checkTemplate('{{#a}}'.repeat(9000), 'html').map(({ code }) => code)).toContain('too-deep');
  });

  it('says it in a line', () => {
    const [problem] = checkTemplate('{{nothing}}', 'text');
    expect(problem && describeProblem(problem)).toBe('line 1: nothing is no variable of an invitation');
  });
});
