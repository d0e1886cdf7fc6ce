import { ComposedItem } from '../../../../outlook-addin/host/composed-item';
import { itemOf } from '../../../../outlook-addin/host/item-of';
import type { OfficeItem } from '../../../../outlook-addin/host/office-item';
import { asked, composedOffice, enhanced, ok, refused } from '../support/fake-office-item';

const amira = { displayName: 'Amira', emailAddress: 'Amira@Example.test' };
const bruno = { displayName: 'Bruno', emailAddress: 'bruno@example.test' };

describe('the item of a window', () => {
  it.each<[string, OfficeItem | undefined, string | undefined]>([
    ['an appointment being written', composedOffice().item, 'appointment-compose'],
    ['one that is read', { itemType: 'appointment', subject: 'Budget' }, 'appointment-read'],
    ['a message', { itemType: 'message', subject: 'Hello', itemClass: 'IPM.Note' }, 'message-read'],
    [
      'a meeting request',
      { itemType: 'message', subject: 'Budget', itemClass: 'IPM.Schedule.Meeting.Request' },
      'request-read',
    ],
    ['a message being written', { itemType: 'message', subject: asked('') }, undefined],
    ['nothing', undefined, undefined],
  ])('is what it is: %s', (_, item, kind) => {
    expect(itemOf(item)?.kind).toBe(kind);
  });

  it('tells its people once each, with their part, addresses in lower case', async () => {
    const item = itemOf({
      itemType: 'message',
      subject: 'x',
      from: amira,
      to: [bruno, { displayName: 'List' }],
    });
    expect(await item?.people()).toEqual([
      { name: 'Amira', email: 'amira@example.test', part: 'from' },
      { name: 'Bruno', email: 'bruno@example.test', part: 'to' },
    ]);
  });

  it('has a time where it is about a meeting', async () => {
    const read = itemOf({ itemType: 'appointment', subject: 'x', start: new Date(1), end: new Date(2) });
    expect(await read?.when()).toEqual({ start: 1, end: 2 });
    expect(await itemOf(composedOffice().item)?.when()).toEqual({ start: 1000, end: 2000 });
    expect(await itemOf({ itemType: 'message', subject: 'x' })?.when()).toBeUndefined();
  });
});

describe('whose calendar it is', () => {
  it('is the owner of a shared one, else the organizer, else not told', async () => {
    const shared = composedOffice({
      organizer: asked(bruno),
      getSharedPropertiesAsync: (answer) => {
        answer(ok({ owner: 'Chloe@Example.test' }));
      },
    });
    expect(await itemOf(shared.item)?.owner()).toBe('chloe@example.test');
    expect(await itemOf(composedOffice({ organizer: asked(amira) }).item)?.owner()).toBe(
      'amira@example.test',
    );
    expect(await itemOf(composedOffice().item)?.owner()).toBeUndefined();
  });

  it('is asked again after saving where a draft must be saved for it, and only there', async () => {
    let saved = 0;
    const parts: Partial<OfficeItem> = {
      getSharedPropertiesAsync: (answer) => {
        answer(saved > 0 ? ok({ owner: 'chloe@example.test' }) : refused(9046));
      },
      saveAsync: (answer) => {
        saved += 1;
        answer(ok('id'));
      },
    };
    expect(await itemOf(composedOffice(parts).item)?.owner()).toBe('chloe@example.test');
    expect(await itemOf(composedOffice(parts).item)?.owner()).toBe('chloe@example.test');
    expect(saved).toBe(1);
  });

  it('is an error where it cannot be known, not one’s own', async () => {
    const { item } = composedOffice({
      organizer: asked(amira),
      getSharedPropertiesAsync: (answer) => {
        answer(refused(9038));
      },
    });
    await expect(itemOf(item)?.owner()).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('an appointment being written', () => {
  it('gets a place beside the rooms that Outlook has booked, where Outlook knows places', async () => {
    const places = [{ id: 'salle4@example.test', type: 'room' }];
    const item = new ComposedItem(composedOffice({ enhancedLocation: enhanced(places) }).item);
    await item.addLocation('Weekly – link');
    await item.addLocation('Weekly – link');
    expect(places).toHaveLength(2);
    await item.removeLocation('Weekly – link');
    await item.removeLocation('salle4@example.test');
    expect(places).toEqual([{ id: 'salle4@example.test', type: 'room' }]);
  });

  it('gets it within the text of an older one, the rest as it was written', async () => {
    const { item: office, state } = composedOffice();
    const item = new ComposedItem(office);
    state.location = 'Salle 4 ;Étage 2';
    await item.addLocation('Weekly – link');
    expect(state.location).toBe('Salle 4 ;Étage 2; Weekly – link');
    await item.addLocation('Weekly – link');
    await item.removeLocation('Weekly – link');
    expect(state.location).toBe('Salle 4 ;Étage 2');
    await item.removeLocation('Salle');
    expect(state.location).toBe('Salle 4 ;Étage 2');
  });

  it('is told nothing that Outlook would cut', async () => {
    const { item, state } = composedOffice();
    state.location = 'x'.repeat(250);
    await expect(new ComposedItem(item).addLocation('Weekly')).rejects.toMatchObject({
      code: 'message-too-large',
    });
    expect(state.location).toHaveLength(250);
  });

  it('remembers and forgets', async () => {
    const { item: office, state } = composedOffice();
    const item = new ComposedItem(office);
    await item.setProperty('a', 'b');
    expect(await item.property('a')).toBe('b');
    await item.setProperty('a', undefined);
    expect(await item.property('a')).toBeUndefined();
    expect(state.saves).toBe(2);
  });
});
