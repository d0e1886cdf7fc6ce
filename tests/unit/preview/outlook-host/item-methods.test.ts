/** @jest-environment jsdom */
import { dispatch } from '../../../../preview/outlook-host/dispatch';
import { delivered, openItem, situation, startHost } from './host-fixture';

/** `HostCoercionType`. */
const TEXT = 0;
const HTML = 3;
const ok = { error: false, errorCode: 0, wasSuccessful: true };

describe('the body of an appointment that is written', () => {
  it('is read, set and added to, without classes and scripts', async () => {
    const { call } = startHost();
    expect(await call(dispatch.bodyType)).toEqual({ ...ok, data: 'html' });
    expect(await call(dispatch.body, { coercionType: TEXT })).toEqual({ ...ok, data: 'Agenda' });
    await call(dispatch.prepend, { data: 'a < b\n', coercionType: TEXT });
    expect(await call(dispatch.body, { coercionType: HTML })).toEqual({
      ...ok,
      data: 'a &lt; b<br><p>Agenda</p>',
    });
    const hostile =
      '<div id="b" class="x" onclick="y()"><script>z()</script><a href="javascript:z()">l</a></div>';
    await call(dispatch.setBody, { data: hostile, coercionType: HTML });
    expect(await call(dispatch.body, { coercionType: HTML })).toEqual({
      ...ok,
      data: '<div id="b"><a>l</a></div>',
    });
  });

  it('of plain text takes HTML as text, and gives HTML that shows it', async () => {
    const { call } = startHost(openItem({}, { body: '1 < 2', bodyType: 'text' }));
    expect(await call(dispatch.body, { coercionType: HTML })).toMatchObject({ data: '1 &lt; 2' });
    await call(dispatch.setBody, { data: '<div>One</div><div>Two</div>', coercionType: HTML });
    expect(await call(dispatch.body, { coercionType: TEXT })).toMatchObject({ data: 'One\nTwo' });
  });

  it('is written at the cursor, or at the start where there is none', async () => {
    const item = openItem();
    const { call } = startHost(item);
    await call(dispatch.setSelected, { data: '<b>1</b>', coercionType: HTML });
    expect(item.snapshot().body).toBe('<b>1</b><p>Agenda</p>');
    const inserted: string[] = [];
    const leave = item.writeIn({
      insert: (content) => inserted.push(content) > 0,
      selection: () => 'chosen',
    });
    await call(dispatch.setSelected, { data: '<b>2</b>', coercionType: HTML });
    expect(await call(dispatch.selected)).toMatchObject({ data: { data: 'chosen', sourceProperty: 'body' } });
    leave();
    expect(inserted).toEqual(['<b>2</b>']);
    expect(await call(dispatch.selected)).toMatchObject({ data: { data: '' } });
  });

  it('is no longer changed by an add-in once the item is only read', async () => {
    const { call } = startHost(openItem({ kind: 'appointment-read', id: 'a-1' }));
    for (const [id, params] of [
      [dispatch.setBody, { data: 'x', coercionType: HTML }],
      [dispatch.setSubject, { subject: 'x' }],
      [dispatch.setLocation, { location: 'x' }],
      [dispatch.setRecipients, { recipientField: 0, recipientArray: [] }],
      [dispatch.save, {}],
    ] as const) {
      expect(await call(id, params)).toMatchObject({ error: true, errorCode: 7000 });
    }
    expect(await call(dispatch.body, { coercionType: TEXT })).toMatchObject({ data: 'Agenda' });
  });
});

describe('the fields of an appointment', () => {
  it('keeps rooms when a place is added, and loses them when the location is written as one text', async () => {
    const item = openItem();
    const { call } = startHost(item);
    const link = { id: 'https://meet.example/1', type: 'custom' };
    await call(dispatch.addPlaces, { enhancedLocations: [link] });
    await call(dispatch.addPlaces, { enhancedLocations: [link] });
    expect(await call(dispatch.location)).toMatchObject({
      data: 'Meeting room Matisse; https://meet.example/1',
    });
    expect(await call(dispatch.places)).toMatchObject({
      data: [
        {
          locationIdentifier: { id: 'matisse@example.test', type: 'room' },
          displayName: 'Meeting room Matisse',
          emailAddress: 'matisse@example.test',
        },
        { locationIdentifier: link, displayName: 'https://meet.example/1' },
      ],
    });
    await call(dispatch.removePlaces, { enhancedLocations: [link] });
    expect(item.snapshot().places).toHaveLength(1);
    await call(dispatch.setLocation, { location: 'Meeting room Matisse; here' });
    expect(item.snapshot().places).toEqual([
      { kind: 'custom', id: 'Meeting room Matisse; here', name: 'Meeting room Matisse; here' },
    ]);
  });

  it('are subject, times and people', async () => {
    const item = openItem();
    const { call } = startHost(item);
    await call(dispatch.setSubject, { subject: 'New' });
    expect(await call(dispatch.subject)).toMatchObject({ data: 'New' });
    await call(dispatch.setTime, { TimeProperty: 1, time: 1_800_010_000_000 });
    expect(await call(dispatch.time, { TimeProperty: 2 })).toMatchObject({ data: 1_800_011_800_000 });
    await call(dispatch.addRecipients, {
      recipientField: 1,
      recipientArray: [{ address: 'Chloe.Martin@example.test', name: 'Chloé Martin' }],
    });
    expect(await call(dispatch.recipients, { recipientField: 1 })).toMatchObject({
      data: [{ address: 'chloe.martin@example.test', name: 'Chloé Martin' }],
    });
    await call(dispatch.setRecipients, { recipientField: 0, recipientArray: [] });
    expect(item.snapshot().required).toEqual([]);
    expect(await call(dispatch.organizer)).toMatchObject({ data: { address: situation.user.email } });
  });
});

describe('the item as a whole', () => {
  it('remembers what an add-in gives it, up to 2,500 characters', async () => {
    const { call } = startHost();
    expect(await call(dispatch.saveProperties, { customProperties: { room: '8201' } })).toEqual({
      wasSuccessful: true,
    });
    expect(await call(dispatch.loadProperties)).toEqual({
      wasSuccessful: true,
      customProperties: '{"room":"8201"}',
    });
    const large = { customProperties: { room: 'x'.repeat(2500) } };
    expect(await call(dispatch.saveProperties, large)).toMatchObject({ wasSuccessful: false });
    expect(await call(dispatch.loadProperties)).toMatchObject({ customProperties: '{"room":"8201"}' });
  });

  it('shows five bars at most, each under a key of its own', async () => {
    const item = openItem();
    const { call } = startHost(item);
    const bar = (key: string) => ({ key, type: 0, message: key, icon: 'icon16', persistent: false });
    for (const key of ['a', 'b', 'c', 'd', 'e'])
      expect(await call(dispatch.addNotification, bar(key))).toMatchObject(ok);
    expect(await call(dispatch.addNotification, bar('a'))).toMatchObject({ errorCode: 9023 });
    expect(await call(dispatch.addNotification, bar('f'))).toMatchObject({ errorCode: 9025 });
    await call(dispatch.replaceNotification, { ...bar('a'), message: 'again' });
    await call(dispatch.removeNotification, { key: 'b' });
    expect(item.snapshot().notifications.map(({ message }) => message)).toEqual(['c', 'd', 'e', 'again']);
  });

  it('has an id once it is saved', async () => {
    const { call } = startHost();
    expect(await call(dispatch.itemId)).toMatchObject({ errorCode: 9046 });
    expect(await call(dispatch.save)).toMatchObject({ data: 'saved-1' });
    expect(await call(dispatch.itemId)).toMatchObject({ data: 'saved-1' });
  });

  it('of a shared calendar tells its owner, to an Outlook that knows of it', async () => {
    const shared = { owner: { name: 'Chloé Martin', email: 'chloe.martin@example.test' }, permissions: 1 };
    const newest = startHost(openItem({ shared }));
    expect(await newest.ask('GetInitialData')).toMatchObject({ isFromSharedFolder: true });
    expect(await newest.call(dispatch.sharedProperties)).toMatchObject({
      data: { owner: 'chloe.martin@example.test', delegatePermissions: 1 },
    });
    const old = startHost(openItem({ shared }), { mailbox: 7 });
    expect(await old.ask('GetInitialData')).toMatchObject({ isFromSharedFolder: false });
    expect(await startHost().call(dispatch.sharedProperties)).toMatchObject({ error: true });
  });

  it('knows no more than its version of the requirement set', async () => {
    const { call } = startHost(openItem(), { mailbox: 3 });
    for (const id of [dispatch.places, dispatch.addPlaces, dispatch.organizer, dispatch.sharedProperties]) {
      expect(await call(id, {})).toMatchObject({ error: true, errorCode: 5000 });
    }
    expect(await call(dispatch.location)).toMatchObject(ok);
  });

  it('takes nothing that has not the form of its function', async () => {
    const { call } = startHost();
    for (const [id, params] of [
      [dispatch.body, { coercionType: 7 }],
      [dispatch.setBody, { data: 7, coercionType: HTML }],
      [dispatch.setLocation, {}],
      [dispatch.addPlaces, { enhancedLocations: [{ id: '', type: 'custom' }] }],
      [dispatch.recipients, { recipientField: 9 }],
      [dispatch.saveProperties, { customProperties: 'x' }],
    ] as const) {
      expect(await call(id, params)).toMatchObject({ error: true, errorCode: 5001 });
    }
  });
});

describe('something that goes wrong', () => {
  it('fails with its code, never answers, or answers late; the rest goes on', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    const { call, heard } = startHost(openItem(), {
      faults: [
        { place: 'body', kind: 'fails', code: 9020 },
        { place: 'save', kind: 'silent', code: 9002 },
        { place: 'location', kind: 'slow', code: 9002 },
      ],
    });
    expect(await call(dispatch.bodyType)).toEqual({ error: true, errorCode: 9020, wasSuccessful: false });
    expect(await call(dispatch.save)).toBeUndefined();
    expect(await call(dispatch.location)).toBeUndefined();
    expect(await call(dispatch.subject)).toMatchObject(ok);
    const before = heard().length;
    jest.advanceTimersByTime(10_000);
    await delivered();
    expect(heard().slice(before)).toMatchObject([{ _data: { data: 'Meeting room Matisse' } }]);
    jest.useRealTimers();
  });
});
