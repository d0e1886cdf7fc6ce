/** @jest-environment jsdom */
import { completeBrand } from '../../../../manifest/brand/read-brand';
import { appIds } from '../../../../manifest/build/app-ids';
import { addIn } from '../../../../manifest/outlook/add-in';
import { outlookManifest } from '../../../../manifest/outlook/outlook-manifest';
import { readRibbon } from '../../../../preview/outlook-page/add-in/manifest-ribbon';

const host = 'https://calls.example.test';
const brand = completeBrand({}, host);
const ids = appIds(host, brand);
const xml = outlookManifest({ host, brand, ids, addIn });

describe('the ribbon', () => {
  it('shows the buttons our manifest declares for an item, in the language of its user', () => {
    const ribbon = readRibbon(xml, { kind: 'appointment-compose', locale: 'fr-FR', newest: true });
    expect(ribbon).toMatchObject({
      id: ids.outlook,
      commands: `${host}/outlook/commands.html`,
      onSend: undefined,
    });
    expect(ribbon?.buttons.map(({ id }) => id)).toEqual(
      addIn.buttons
        .filter(({ surfaces }) => surfaces.includes('Organizer'))
        .map(({ id }) => `${id}Organizer`),
    );
    const add = ribbon?.buttons.find(({ id }) => id.startsWith('addMeeting'));
    expect(add).toMatchObject({
      label: 'Ajouter une réunion',
      icon: `${host}/outlook/icons/icon-32.png`,
      action: { kind: 'function', name: 'addMeeting' },
    });
    const english = readRibbon(xml, { kind: 'appointment-compose', locale: 'en-GB', newest: true });
    expect(english?.buttons.find(({ id }) => id === add?.id)?.label).toBe('Add meeting');
  });

  it('pins panes of messages only, and only where Outlook knows how', () => {
    const panes = (newest: boolean, kind: 'message-read' | 'appointment-read') =>
      readRibbon(xml, { kind, locale: 'fr-CA', newest })?.buttons.flatMap(({ action }) =>
        action.kind === 'pane' ? [action.pinnable] : [],
      );
    expect(panes(true, 'message-read')?.every((pinnable) => pinnable)).toBe(true);
    expect(panes(false, 'message-read')?.some((pinnable) => pinnable)).toBe(false);
    expect(panes(true, 'appointment-read')?.some((pinnable) => pinnable)).toBe(false);
  });

  it('asks before sending where the manifest says so', () => {
    const event = (point: string) => xml.replaceAll('</DesktopFormFactor>', `${point}</DesktopFormFactor>`);
    const launch = event(
      '<ExtensionPoint xsi:type="LaunchEvent"><LaunchEvents><LaunchEvent Type="OnAppointmentSend" FunctionName="checkSend" SendMode="SoftBlock"/></LaunchEvents></ExtensionPoint>',
    );
    const onSend = event(
      '<ExtensionPoint xsi:type="Events"><Event Type="ItemSend" FunctionExecution="synchronous" FunctionName="oldSend"/></ExtensionPoint>',
    );
    const read = (text: string, kind: 'message-read' | 'appointment-compose') =>
      readRibbon(text, { kind, locale: 'en-GB', newest: true })?.onSend;
    expect(read(launch, 'appointment-compose')).toBe('checkSend');
    expect(read(onSend, 'appointment-compose')).toBe('oldSend');
    expect(read(launch, 'message-read')).toBeUndefined();
  });

  it('is none where there is no manifest', () => {
    for (const text of ['', '<a', '<OfficeApp/>']) {
      expect(readRibbon(text, { kind: 'message-read', locale: 'en-GB', newest: true })).toBeUndefined();
    }
  });
});
