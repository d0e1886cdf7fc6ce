import { defaultTemplates } from '../../../../../shared/meetings/invitation/default-templates';
import type { InvitationValues } from '../../../../../shared/meetings/invitation/invitation-template';
import { renderInvitation } from '../../../../../shared/meetings/invitation/render-invitation';

const values: InvitationValues = {
  room: {
    name: 'Weekly team meeting',
    number: '8201',
    link: 'https://calls.example.com/meet/weekly-team#123456',
    pin: '123456',
  },
  owner: { name: 'Amira Haddad', email: 'amira@example.com' },
  numbers: [
    { country: 'GB', number: '+442079460000', label: 'London' },
    { country: 'FR', number: '+33170200000', postDial: ',,8201#,,123456#' },
    { country: 'DE', number: '+4930123456' },
  ],
};
const template = (language: string) => {
  const found = defaultTemplates.get(language);
  if (!found) throw new Error(`there is no template in ${language}`);
  return found;
};
const custom = (html: string, given: Partial<InvitationValues> = {}) =>
  renderInvitation({ html, text: html }, { ...values, ...given }, 'html');

describe('an invitation', () => {
  it('holds everything one needs to join, in HTML', () => {
    const html = renderInvitation(template('en'), values, 'html', 'en');
    expect(html).toContain('<a href="https://calls.example.com/meet/weekly-team#123456"');
    expect(html).toContain('Weekly team meeting');
    expect(html).toContain('href="tel:+33170200000,,8201%23,,123456%23">+33 1 70 20 00 00</a>');
    expect(html).toContain('+44 20 7946 0000</a> (London)');
    expect(html).toContain('<b>123456#</b>');
    expect(html).not.toMatch(/\{\{|class=|<script|<style/);
  });

  it('says the same in plain text', () => {
    expect(renderInvitation(template('en'), values, 'text', 'en')).toBe(`Weekly team meeting
You are invited to a meeting with audio and video.

Join the meeting
https://calls.example.com/meet/weekly-team#123456

Join by phone
France\t+33 1 70 20 00 00
Germany\t+49 30 123456
United Kingdom\t+44 20 7946 0000 (London)
Internal number\t8201
PIN\t123456#

Room of Amira Haddad`);
  });

  it('names and orders countries in its own language', () => {
    const text = renderInvitation(template('fr'), values, 'text', 'fr');
    expect(text).toContain('Rejoindre la réunion');
    expect(text.indexOf('Allemagne')).toBeLessThan(text.indexOf('France'));
    expect(text.indexOf('France')).toBeLessThan(text.indexOf('Royaume-Uni'));
  });

  it('leaves out what a room has not', () => {
    const bare = { ...values, room: { ...values.room, pin: undefined }, numbers: [] };
    const text = renderInvitation(template('en'), bare, 'text', 'en');
    expect(text).not.toContain('PIN');
    expect(text).toContain('Internal number\t8201');
    expect(custom('{{^numbers}}none{{/numbers}}', { numbers: [] })).toBe('none');
    expect(custom('{{^numbers}}none{{/numbers}}')).toBe('');
  });

  it('never lets a value be markup, in text or in an attribute', () => {
    const room = { ...values.room, name: `"><script>alert('x')</script>&{{room.pin}}` };
    expect(custom('<p title="{{room.name}}">{{room.name}}</p>', { room })).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;{{room.pin}}">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;{{room.pin}}</p>',
    );
  });

  it('keeps a value on its line and in its direction', () => {
    const room = { ...values.room, name: 'Board\r\n\u202eforged\u2028line' };
    expect(renderInvitation({ html: '', text: '[{{room.name}}]' }, { ...values, room }, 'text')).toBe(
      '[Board forged line]',
    );
  });

  it('fills in the fields of its environment', () => {
    expect(custom('{{#field.site}}{{field.site}}{{/field.site}}', { fields: { site: 'Paris & Lyon' } })).toBe(
      'Paris &amp; Lyon',
    );
    expect(custom('[{{field.dropped}}]')).toBe('[]');
  });

  it('refuses a template that cannot be read', () => {
    expect(() => custom('{{#numbers}}')).toThrow('line 1: numbers is opened and never closed');
    expect(() => custom('a\n{{room.moderatorPin}}')).toThrow('line 2: room.moderatorPin');
  });
});
