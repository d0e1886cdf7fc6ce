import { Switchboard } from '../../../../browser-extension/worker/switchboard';
import { popupState, runPopupCommand } from '../../../../browser-extension/worker/popup-desk';
import type { Controller } from '../../../../shared/endpoint/hub/connect-controller';
import { callWith, readyWith } from '../../shared/ui/support/fake-endpoint';

describe('the connection with the hub', () => {
  it('stands as long as somebody needs it, and a while longer', async () => {
    jest.useFakeTimers();
    let open = 0;
    const switchboard = new Switchboard(() => {
      open += 1;
      const close = (): void => {
        open -= 1;
      };
      return { endpoint: readyWith([]), close } as unknown as Controller;
    });
    await switchboard.use(() => Promise.resolve());
    const popup = switchboard.hold();
    jest.advanceTimersByTime(60_000);
    expect(open).toBe(1);
    popup.release();
    popup.release();
    jest.advanceTimersByTime(19_000);
    expect(open).toBe(1);
    jest.advanceTimersByTime(2_000);
    expect(open).toBe(0);
    jest.useRealTimers();
  });
});

describe('the popup', () => {
  it('shows live calls, and who calls only where that may be seen', () => {
    const endpoint = readyWith([
      callWith({ id: 'a', state: 'connected' }),
      callWith({ id: 'b', state: 'incoming', concealed: true }),
      callWith({ id: 'c', state: 'ended' }),
      callWith({ id: 'd', state: 'held', remote: { number: '203' } }),
    ]);
    expect(popupState(endpoint, { user: 'Amira', disabled: false })).toEqual({
      user: 'Amira',
      disabled: false,
      availability: 'ready',
      calls: [
        { id: 'a', state: 'connected', muted: false, name: 'Bruno Benoît' },
        { id: 'b', state: 'incoming', muted: false, name: '' },
        { id: 'd', state: 'held', muted: false, name: '203' },
      ],
    });
    expect(popupState(undefined, { disabled: true })).toMatchObject({ availability: 'absent', calls: [] });
  });

  it('hangs up and mutes', () => {
    const endpoint = readyWith([callWith({ id: 'a', state: 'connected' })]);
    void runPopupCommand(endpoint, { kind: 'mute', callId: 'a', muted: true });
    void runPopupCommand(endpoint, { kind: 'hang-up', callId: 'a' });
    expect(endpoint.commands).toMatchObject([
      { kind: 'mute', callId: 'a', muted: true },
      { kind: 'hang-up', callId: 'a' },
    ]);
  });
});
