/** @jest-environment jsdom */
import { FakeWindow } from '../fake-window';
import {
  APP,
  CONVERSATION,
  delivered,
  openItem,
  OUTLOOK,
  request,
  situation,
  startHost,
} from './host-fixture';

const limits = { load: 50, run: 50 };
/** As office.js registers to run functions of the ribbon. */
const registration = { controlId: 'x', eventDispId: 39, targetId: '' };

describe('the start of an add-in', () => {
  it('is answered in the envelope office.js reads', async () => {
    const { page, frame, heard } = startHost();
    page.deliver(JSON.stringify(request('ContextActivationManager_getAppContextAsync', 7, 'x')), frame);
    await delivered();
    expect(heard()).toEqual([
      {
        _messageType: 1,
        _actionName: 'ContextActivationManager_getAppContextAsync',
        _conversationId: CONVERSATION,
        _correlationId: 7,
        _origin: OUTLOOK,
        _serializerVersion: 1,
        _errorCode: 0,
        _responseType: 0,
        _data: expect.objectContaining({
          _id: situation.addInId,
          _appName: 64,
          _appUILocale: 'fr-FR',
          _dataLocale: 'fr-FR',
          _docUrl: `${OUTLOOK}/`,
          _clientMode: 1,
          _settings: {},
          _reason: 0,
          _requirementMatrix: expect.stringContaining('"Mailbox":"1.14"') as string,
        }) as object,
      },
    ]);
  });

  it('tells an item that is read by its fields, one that is written by its kind', async () => {
    const common = {
      permissionLevel: 3,
      userEmailAddress: 'amira.haddad@example.test',
      openWindowOpen: true,
    };
    const written = await startHost().ask('GetInitialData', { MethodData: { DispatchId: 1 } });
    expect(written).toMatchObject({ ...common, itemType: 5, isFromSharedFolder: false, seriesId: null });
    expect(written).not.toHaveProperty('subject');
    for (const [kind, itemType] of [
      ['message-read', 1],
      ['appointment-read', 2],
      ['request-read', 3],
    ] as const) {
      const item = openItem({ kind, id: 'i-1' }, { subject: 'RE: Fwd: Review' });
      const read = await startHost(item).ask('GetInitialData');
      expect(read).toMatchObject({
        ...common,
        itemType,
        id: 'i-1',
        subject: 'RE: Fwd: Review',
        normalizedSubject: 'Review',
        to: [
          {
            address: 'bruno.keller@example.test',
            name: 'Bruno Keller',
            appointmentResponse: 3,
            recipientType: 2,
          },
        ],
        cc: [],
      });
      const meeting = { start: 1_800_000_000_000, end: 1_800_001_800_000, location: 'Meeting room Matisse' };
      if (kind === 'message-read') expect(read).not.toHaveProperty('location');
      else expect(read).toMatchObject(meeting);
    }
    expect(await startHost(null).ask('GetInitialData')).not.toHaveProperty('itemType');
  });

  it('hears another conversation, window or origin no more than what is no request', async () => {
    const { page, frame, heard, host } = startHost();
    const good = JSON.stringify(request('GetInitialData', 1));
    page.deliver(good, new FakeWindow(APP));
    page.deliver(good, frame, 'https://evil.example');
    page.deliver(good.replace(CONVERSATION, 'c-2'), frame);
    for (const data of [
      null,
      7,
      {},
      'x',
      '{',
      '[]',
      '{"_messageType":1}',
      good.replace('"GetInitialData"', '7'),
    ]) {
      page.deliver(data, frame);
    }
    page.deliver(good.replace('"_actionType":0', '"_actionType":9'), frame);
    await delivered();
    expect(heard()).toEqual([]);
    host.close();
    page.deliver(good, frame);
    await delivered();
    expect(heard()).toEqual([]);
  });

  it('refuses what it does not know, in the way office.js takes for a failure', async () => {
    const { ask, call, heard } = startHost();
    await ask('constructor');
    expect(heard().at(-1)).toMatchObject({ _errorCode: -2, _data: null });
    await ask('ExecuteMethod', { MethodData: {} });
    expect(heard().at(-1)).toMatchObject({ _errorCode: -2 });
    for (const id of [999, -1, 0]) expect(await call(id)).toMatchObject({ error: true, errorCode: 5000 });
    expect(await ask('executeMethod', { DdaMethod: { DispatchId: 98 } })).toEqual({
      Version: 1,
      Error: 5000,
    });
  });
});

describe('a function of the ribbon', () => {
  it('runs once the page listens, and ends with what it was completed with', async () => {
    const { host, ask, heard } = startHost();
    const ended = host.runCommand('addMeeting', 'addMeetingOrganizer', { ...limits, load: 5000 });
    expect(await ask('appCommandInvoked', registration, 1)).toEqual({ Error: 0 });
    await delivered();
    const { _data: event, ...envelope } = heard().at(-1) ?? {};
    expect(envelope).toMatchObject({ _actionName: 'appCommandInvoked', _responseType: 1, _errorCode: 0 });
    expect(event).toMatchObject({ 1: 'addMeeting', 2: '{"source":{"id":"addMeetingOrganizer"}}' });
    const { 0: id } = event as { 0: string };
    const completed = '{"source":{},"completedContext":{"allowEvent":false,"errorMessage":"No room"}}';
    expect(
      await ask('executeMethod', { 0: id, 1: 0, 2: completed, DdaMethod: { DispatchId: 94, Version: 1 } }),
    ).toEqual({ Version: 1, Error: 0 });
    await expect(ended).resolves.toEqual({ kind: 'completed', allowEvent: false, message: 'No room' });
  });

  it('is given up when the page never listens, never completes, or goes away', async () => {
    const deaf = startHost();
    await expect(deaf.host.runCommand('x', 'b', limits)).resolves.toEqual({ kind: 'not-loaded' });
    const stuck = startHost();
    await stuck.ask('appCommandInvoked', registration, 1);
    await expect(stuck.host.runCommand('x', 'b', limits)).resolves.toEqual({ kind: 'not-completed' });
    const running = stuck.host.runCommand('x', 'b', { load: 5000, run: 5000 });
    const loading = deaf.host.runCommand('x', 'b', { load: 5000, run: 5000 });
    await delivered();
    stuck.host.close();
    deaf.host.close();
    await expect(running).resolves.toEqual({ kind: 'not-completed' });
    await expect(loading).resolves.toEqual({ kind: 'not-loaded' });
  });

  it('no longer runs in a page that has stopped listening', async () => {
    const { host, ask } = startHost();
    await ask('appCommandInvoked', registration, 1);
    await ask('appCommandInvoked', registration, 2);
    await expect(host.runCommand('x', 'b', limits)).resolves.toEqual({ kind: 'not-loaded' });
  });
});

describe('another item', () => {
  it('is told to a pane that listens, and to no other', async () => {
    const { show, ask, heard } = startHost(openItem({ kind: 'message-read', id: 'm-1' }));
    const next = openItem({ kind: 'message-read', id: 'm-2' }, { subject: 'Next' });
    show(next);
    await delivered();
    expect(heard()).toEqual([]);
    await ask('olkItemSelectedChanged', { eventDispId: 46 }, 1);
    show(next);
    show(undefined);
    await delivered();
    expect(heard().slice(-2)).toMatchObject([
      { _responseType: 1, _data: { itemType: 1, id: 'm-2', subject: 'Next' } },
      { _responseType: 1, _data: '' },
    ]);
  });
});

describe('the colours of Outlook', () => {
  it('are told to who listens, by the newest Outlook', async () => {
    const { ask, heard, host } = startHost();
    await ask('officeThemeChanged', { eventDispId: 9 }, 1);
    host.themeChanged();
    await delivered();
    const colours = heard().filter((one) => one['_responseType'] === 1);
    expect(colours).toHaveLength(2);
    const [text] = colours[0]?.['_data'] as [string];
    expect(JSON.parse(text)).toMatchObject({ bodyBackgroundColor: 0x292929 });
    const old = startHost(openItem(), { mailbox: 13 });
    await old.ask('officeThemeChanged', { eventDispId: 9 }, 1);
    expect(old.heard().every((one) => one['_responseType'] === 0)).toBe(true);
  });
});

describe('what an add-in asks of the window', () => {
  it('is asked on, except for addresses nobody should open', async () => {
    const { call, ask, wishes } = startHost();
    await call(403, { launchUrl: 'https://calls.example.test/companion/' });
    await call(403, { launchUrl: 'tel:+33199001206' });
    await ask('ContextActivationManager_openWindowInHost', { strUrl: 'https://example.com/a' });
    await call(43, { ewsIdOrEmail: 'bruno.keller@example.test' });
    await call(178, { toRecipients: ['bruno.keller@example.test'] });
    const refused = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nothing'];
    for (const launchUrl of refused) expect(await call(403, { launchUrl })).toMatchObject({ error: true });
    await ask('ContextActivationManager_openWindowInHost', { strUrl: 'javascript:alert(1)' });
    expect(wishes).toEqual([
      { kind: 'open', url: 'https://calls.example.test/companion/' },
      { kind: 'open', url: 'tel:+33199001206' },
      { kind: 'open', url: 'https://example.com/a' },
      { kind: 'persona', email: 'bruno.keller@example.test' },
      { kind: 'new-message', to: ['bruno.keller@example.test'] },
    ]);
  });
});
