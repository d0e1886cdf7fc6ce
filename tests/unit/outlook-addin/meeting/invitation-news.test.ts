import { tellInvitationChanged, watchInvitation } from '../../../../outlook-addin/meeting/invitation-news';

describe('the news of a changed invitation', () => {
  it('reaches the other pages of the add-in, until they no longer listen', async () => {
    const left = jest.fn();
    watchInvitation(left)();
    let end = (): void => undefined;
    const heard = new Promise<void>((resolve) => {
      end = watchInvitation(() => {
        resolve();
      });
    });
    tellInvitationChanged();
    await heard;
    end();
    expect(left).not.toHaveBeenCalled();
  });

  it('is told to nobody in a browser that has no such channel', () => {
    const { BroadcastChannel: channel } = globalThis;
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    try {
      const heard = jest.fn();
      const end = watchInvitation(heard);
      tellInvitationChanged();
      end();
      expect(heard).not.toHaveBeenCalled();
    } finally {
      globalThis.BroadcastChannel = channel;
    }
  });
});
