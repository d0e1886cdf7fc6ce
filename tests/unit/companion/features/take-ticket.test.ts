/** @jest-environment jsdom */
import { takeTicket } from '../../../../companion/features/sign-in/take-ticket';

describe('the ticket in the address', () => {
  it.each([
    ['#ticket=abc-123_x', 'abc-123_x'],
    ['#ticket=a%2Bb', 'a+b'],
    ['#other=1&ticket=abc', 'abc'],
  ])('is read from %s and leaves the address bar', (fragment, ticket) => {
    history.replaceState({ kept: true }, '', `/companion/?lang=fr${fragment}`);
    expect(takeTicket(location, history)).toBe(ticket);
    expect(location.href).toBe('http://localhost/companion/?lang=fr');
    expect(history.state).toEqual({ kept: true });
  });

  it('is not there when the window was opened by hand', () => {
    history.replaceState(null, '', '/companion/#dialpad');
    expect(takeTicket(location, history)).toBeUndefined();
    expect(location.hash).toBe('#dialpad');
  });

  it('is as good as none when it is empty', () => {
    history.replaceState(null, '', '/companion/#ticket=');
    expect(takeTicket(location, history)).toBeUndefined();
    expect(location.hash).toBe('');
  });
});
