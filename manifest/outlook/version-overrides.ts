import type { packagesEn } from '../../shared/i18n/catalogues/packages/en';
import { element, type XmlElement } from '../xml/xml-element';
import {
  iconPath,
  mobileIconScales,
  mobileIconSizes,
  paneAddress,
  paneViews,
  ribbonIconSizes,
  surfaces,
  type AddIn,
  type AddInButton,
  type Surface,
} from './add-in';

type Words = Readonly<Record<keyof typeof packagesEn, string>>;

export interface OverridesOptions {
  readonly host: string;
  readonly addIn: AddIn;
  readonly english: Words;
  readonly french: Words;
}

/** 1.0 for the oldest hosts, with 1.1 inside it for those that know shared folders and pinning. */
type Schema = '1.0' | '1.1';

const names = {
  '1.0': {
    xmlns: 'http://schemas.microsoft.com/office/mailappversionoverrides',
    type: 'VersionOverridesV1_0',
  },
  '1.1': {
    xmlns: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
    type: 'VersionOverridesV1_1',
  },
} as const;

/** The buttons, in the schema 1.0 and, nested in it, in 1.1; both say the same. */
export function versionOverrides(options: OverridesOptions): XmlElement {
  return overrides(options, '1.0', [overrides(options, '1.1', [])]);
}

function overrides(options: OverridesOptions, schema: Schema, nested: readonly XmlElement[]): XmlElement {
  const { xmlns, type } = names[schema];
  const points = (Object.keys(surfaces) as Surface[]).map((surface) =>
    pointOf(options.addIn, surface, schema),
  );
  const form = [
    // Before FunctionFile, or Exchange refuses the whole manifest.
    ...(schema === '1.1' ? [element('SupportsSharedFolders', {}, 'true')] : []),
    element('FunctionFile', { resid: 'commands' }),
    ...points,
    ...(schema === '1.1' ? sendingPoint(options.addIn) : []),
  ];
  return element('VersionOverrides', { xmlns, 'xsi:type': type }, [
    element('Requirements', {}, [
      element('bt:Sets', { DefaultMinVersion: '1.3' }, [element('bt:Set', { Name: 'Mailbox' })]),
    ]),
    element('Hosts', {}, [
      element('Host', { 'xsi:type': 'MailHost' }, [
        ...(schema === '1.1' && options.addIn.reminder !== undefined ? [runtimes()] : []),
        element('DesktopFormFactor', {}, form),
        // Phones read 1.1 alone.
        ...(schema === '1.1' ? mobileForm(options.addIn) : []),
      ]),
    ]),
    resources(options, schema),
    ...nested,
  ]);
}

/** The page that Outlook runs for an event, which is that of the functions. */
function runtimes(): XmlElement {
  return element('Runtimes', {}, [element('Runtime', { resid: 'commands' })]);
}

/** A Smart Alert whose person may always send all the same. */
function sendingPoint({ reminder }: AddIn): XmlElement[] {
  if (reminder === undefined) return [];
  const event = { Type: 'OnAppointmentSend', FunctionName: reminder, SendMode: 'PromptUser' };
  return [
    element('ExtensionPoint', { 'xsi:type': 'LaunchEvent' }, [
      element('LaunchEvents', {}, [element('LaunchEvent', event)]),
      element('SourceLocation', { resid: 'commands' }),
    ]),
  ];
}

function pointOf(addIn: AddIn, surface: Surface, schema: Schema): XmlElement {
  const buttons = addIn.buttons.filter((button) => button.surfaces.includes(surface));
  return element('ExtensionPoint', { 'xsi:type': surfaces[surface].point }, [
    element('OfficeTab', { id: 'TabDefault' }, [
      element('Group', { id: `calling${surface}` }, [
        element('Label', { resid: 'group' }),
        ...buttons.map((button) => controlOf(button, surface, schema)),
      ]),
    ]),
  ]);
}

function controlOf(button: AddInButton, surface: Surface, schema: Schema): XmlElement {
  const { id } = button;
  return element('Control', { 'xsi:type': 'Button', id: `${id}${surface}` }, [
    element('Label', { resid: `${id}Label` }),
    element('Supertip', {}, [
      element('Title', { resid: `${id}Label` }),
      element('Description', { resid: `${id}Tip` }),
    ]),
    element(
      'Icon',
      {},
      ribbonIconSizes.map((size) =>
        element('bt:Image', { size: String(size), resid: `icon${String(size)}` }),
      ),
    ),
    actionOf(button, surface, schema),
  ]);
}

function actionOf({ action }: AddInButton, surface: Surface, schema: Schema): XmlElement {
  if (action.kind === 'function') {
    return element('Action', { 'xsi:type': 'ExecuteFunction' }, [element('FunctionName', {}, action.name)]);
  }
  // Outlook pins panes of messages only.
  const pinned = schema === '1.1' && surface === 'MessageRead';
  return element('Action', { 'xsi:type': 'ShowTaskpane' }, [
    element('SourceLocation', { resid: paneId(action.view) }),
    ...(pinned ? [element('SupportsPinning', {}, 'true')] : []),
  ]);
}

/** Adding an online meeting on a phone (`MobileOnlineMeetingCommandSurface`): one button, which runs a function. */
function mobileForm(addIn: AddIn): XmlElement[] {
  const button = addIn.buttons.find(({ onlineMeeting }) => onlineMeeting);
  if (button?.action.kind !== 'function') return [];
  return [
    element('MobileFormFactor', {}, [
      element('FunctionFile', { resid: 'commands' }),
      element('ExtensionPoint', { 'xsi:type': 'MobileOnlineMeetingCommandSurface' }, [
        element('Control', { 'xsi:type': 'MobileButton', id: `${button.id}Mobile` }, [
          element('Label', { resid: `${button.id}Label` }),
          element(
            'Icon',
            { 'xsi:type': 'bt:MobileIconList' },
            mobileIcons.map(({ size, scale, id }) =>
              element('bt:Image', { size: String(size), scale: String(scale), resid: id }),
            ),
          ),
          element('Action', { 'xsi:type': 'ExecuteFunction' }, [
            element('FunctionName', {}, button.action.name),
          ]),
        ]),
      ]),
    ]),
  ];
}

const mobileIcons = mobileIconSizes.flatMap((size) =>
  mobileIconScales.map((scale) => ({ size, scale, width: size * scale, id: `icon${String(size * scale)}` })),
);

function paneId(view: string): string {
  return `pane.${view}`;
}

function resources({ host, addIn, english, french }: OverridesOptions, schema: Schema): XmlElement {
  const text = (id: string, key: keyof Words): XmlElement =>
    element('bt:String', { id, DefaultValue: english[key] }, [
      element('bt:Override', { Locale: 'fr-FR', Value: french[key] }),
    ]);
  const url = (name: string, id: string, path: string): XmlElement =>
    element(name, { id, DefaultValue: host + path });
  const widths = new Set<number>([
    ...ribbonIconSizes,
    ...(schema === '1.1' ? mobileIcons.map(({ width }) => width) : []),
  ]);
  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      [...widths].map((width) => url('bt:Image', `icon${String(width)}`, iconPath(width))),
    ),
    element('bt:Urls', {}, [
      ...paneViews.map((view) => url('bt:Url', paneId(view), paneAddress(addIn, view))),
      url('bt:Url', 'commands', addIn.commands),
    ]),
    element('bt:ShortStrings', {}, [
      text('group', addIn.group),
      ...addIn.buttons.map(({ id, label }) => text(`${id}Label`, label)),
    ]),
    element(
      'bt:LongStrings',
      {},
      addIn.buttons.map(({ id, tip }) => text(`${id}Tip`, tip)),
    ),
  ]);
}
