import { watchDeparture } from '../../../../companion/continuity/departure';

/** A page that goes, as a browser tells it. */
function page() {
  const window = new EventTarget();
  const navigation = new EventTarget();
  const left: boolean[] = [];
  const stop = watchDeparture({
    page: window,
    navigation,
    path: '/companion/',
    onLeave: (returns) => left.push(returns),
  });
  const swap = (activation: object | null) =>
    window.dispatchEvent(Object.assign(new Event('pageswap'), { activation }));
  const navigate = (navigationType: string) =>
    navigation.dispatchEvent(Object.assign(new Event('navigate'), { navigationType }));
  const hide = () => window.dispatchEvent(new Event('pagehide'));
  return { left, stop, swap, navigate, hide };
}

const at = (navigationType: string, url: string) => ({ navigationType, entry: { url } });

describe('a page that goes', () => {
  it.each([
    ['is reloaded', at('reload', 'https://calls.test/companion/'), true],
    ['is opened once more in its place', at('replace', 'https://calls.test/companion/?ticket=x'), true],
    ['gives way to another page of ours', at('push', 'https://calls.test/teams/'), false],
    ['gives way to another site', null, false],
    ['gives way to nothing readable', { entry: { url: 'nonsense' } }, false],
  ])('and %s', (_what, activation, returns) => {
    const { left, swap, hide } = page();
    swap(activation);
    hide();
    expect(left).toEqual([returns]);
  });

  it('and is closed says nothing before', () => {
    const { left, hide } = page();
    hide();
    expect(left).toEqual([false]);
  });

  it('in a browser with the Navigation API alone', () => {
    const { left, navigate, hide } = page();
    navigate('reload');
    hide();
    expect(left).toEqual([true]);
  });

  it('after a reload that was called off, for good', () => {
    const { left, navigate, swap, hide } = page();
    navigate('reload');
    swap(null);
    hide();
    expect(left).toEqual([false]);
  });

  it('is watched no more after the end', () => {
    const { left, stop, hide } = page();
    stop();
    hide();
    expect(left).toEqual([]);
  });
});
