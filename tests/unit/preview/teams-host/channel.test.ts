import { FakeWindow } from '../fake-window';
import { APP, delivered, startHost } from './host-fixture';

const initialize = { id: 0, uuidAsString: 'u', func: 'initialize', args: ['2.58.0', 4, null] };

describe('what the simulated Teams listens to', () => {
  it('answers its tab, by the number and the uuid of the request', async () => {
    const { page, frame } = startHost();
    page.deliver(initialize, frame);
    await delivered();
    expect(frame.received).toHaveLength(1);
    expect(frame.received[0]).toMatchObject({
      id: 0,
      uuidAsString: 'u',
      args: ['content', 'web', '2.1.2', expect.stringContaining('"apiVersion":4')],
    });
  });

  it('does not hear another frame, another origin in its frame, or anything that is no request', async () => {
    const { page, frame, phases, unhandled } = startHost();
    const stranger = new FakeWindow(APP);
    page.deliver(initialize, stranger);
    page.deliver(initialize, frame, 'https://evil.example');
    for (const data of [null, 'initialize', 7, [], { func: 'initialize' }, { id: '0', func: 'initialize' }]) {
      page.deliver(data, frame);
    }
    page.deliver({ id: 0, func: 'initialize', args: 'all' }, frame);
    await delivered();
    expect(frame.received).toEqual([]);
    expect(stranger.received).toEqual([]);
    expect(phases).toEqual([]);
    expect(unhandled).toEqual([]);
  });

  it('says nothing to what it does not know, like the real one', async () => {
    const { page, frame, unhandled } = startHost();
    page.deliver({ id: 3, func: 'meeting.getLiveStreamState', args: [] }, frame);
    page.deliver({ id: 4, func: 'constructor', args: [] }, frame);
    await delivered();
    expect(unhandled).toEqual(['meeting.getLiveStreamState', 'constructor']);
    expect(frame.received).toEqual([]);
  });

  it('hears nothing any more once it is closed', async () => {
    const { host, page, frame } = startHost();
    host.close();
    page.deliver(initialize, frame);
    await delivered();
    expect(frame.received).toEqual([]);
  });

  it('forgets what the page before a reload listened to', async () => {
    const { host, page, frame } = startHost();
    page.deliver({ id: 1, func: 'registerHandler', args: ['themeChange'] }, frame);
    page.deliver(initialize, frame);
    await delivered();
    host.changeTheme('dark');
    await delivered();
    expect(frame.received).toHaveLength(1);
  });
});
