import { popupWindow } from '../../../../shared/sign-in/popup-window';

const opened = () => ({
  location: { href: 'about:blank', replace: jest.fn() },
  opener: {} as unknown,
  close: jest.fn(),
  focus: jest.fn(),
});

describe('a window for signing in', () => {
  it('opens empty within the click, and is led on without knowing who opened it', async () => {
    const window = opened();
    const close = popupWindow(() => window).open(Promise.resolve('https://calls.test/go'), jest.fn());
    expect(window.location.replace).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(window.location.replace).toHaveBeenCalledWith('https://calls.test/go');
    expect(window.opener).toBeNull();
    close();
    expect(window.close).toHaveBeenCalled();
  });

  it('does not stay open when there is nowhere to lead it', async () => {
    const window = opened();
    popupWindow(() => window).open(Promise.reject(new Error('no attempt')), jest.fn());
    await Promise.resolve();
    await Promise.resolve();
    expect(window.close).toHaveBeenCalled();
  });

  it('tells when it was blocked, or closed before it led anywhere', async () => {
    const tell = jest.fn();
    popupWindow(() => null).open(Promise.resolve('/go'), tell);
    expect(tell).toHaveBeenCalledWith('blocked');
    const window = { ...opened(), location: { href: '', replace: jest.fn() } };
    const led = { ...opened() };
    popupWindow(() => led).open(
      Promise.resolve('/go').then((url) => {
        led.location = window.location;
        return url;
      }),
      tell,
    );
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    expect(tell).toHaveBeenLastCalledWith('closed');
  });
});
