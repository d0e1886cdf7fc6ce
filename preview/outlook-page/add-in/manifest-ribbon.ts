import type { ItemKind } from '../../outlook-host/open-item';

/** Where a manifest puts buttons for an item of this kind (`ExtensionPoint`). */
export const pointOf: Readonly<Record<ItemKind, string>> = {
  'message-read': 'MessageReadCommandSurface',
  'request-read': 'MessageReadCommandSurface',
  'appointment-read': 'AppointmentAttendeeCommandSurface',
  'appointment-compose': 'AppointmentOrganizerCommandSurface',
};

export type RibbonAction =
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'pane'; readonly url: string; readonly pinnable: boolean };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The picture of 32 px, or the largest there is. */
  readonly icon: string | undefined;
  readonly action: RibbonAction;
}

/** What an add-in adds to the window of an item. */
export interface Ribbon {
  /** Of the add-in. */
  readonly id: string;
  readonly name: string;
  /** The page its functions are in. */
  readonly commands: string;
  readonly buttons: readonly RibbonButton[];
  /** The function that is asked before an appointment is sent (`OnAppointmentSend` or `ItemSend`). */
  readonly onSend: string | undefined;
}

export interface RibbonOptions {
  readonly kind: ItemKind;
  /** `fr-FR` */
  readonly locale: string;
  /** Whether this Outlook knows VersionOverrides 1.1: from Mailbox 1.5 on. */
  readonly newest: boolean;
}

/**
 * Reads an XML manifest as Outlook does: the newest VersionOverrides it knows, its texts in the user's language.
 * @returns undefined where it is no manifest with commands
 */
export function readRibbon(xml: string, { kind, locale, newest }: RibbonOptions): Ribbon | undefined {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const oldest = child(root, 'VersionOverrides');
  const overrides = (newest && oldest ? child(oldest, 'VersionOverrides') : undefined) ?? oldest;
  const form = overrides && inside(overrides, 'Hosts', 'Host', 'DesktopFormFactor');
  if (!form) return undefined;
  const texts = resourcesOf(overrides, locale);
  const text = (element: Element | undefined): string => texts(element?.getAttribute('resid') ?? '') ?? '';
  const points = children(form, 'ExtensionPoint');
  const point = points.find((one) => typeOf(one) === pointOf[kind]);
  const controls = point ? [...point.getElementsByTagName('Control')] : [];
  return {
    id: child(root, 'Id')?.textContent.trim() ?? '',
    name: localised(child(root, 'DisplayName'), locale) ?? '',
    commands: text(child(form, 'FunctionFile')),
    buttons: controls.flatMap((control) => buttonOf(control, text)),
    onSend: kind === 'appointment-compose' ? onSendOf(points) : undefined,
  };
}

function buttonOf(control: Element, text: (element: Element | undefined) => string): RibbonButton[] {
  const action = child(control, 'Action');
  const pictures = [...control.getElementsByTagName('bt:Image')];
  const picture = pictures.find((one) => one.getAttribute('size') === '32') ?? pictures.at(-1);
  if (!action) return [];
  return [
    {
      id: control.getAttribute('id') ?? '',
      label: text(child(control, 'Label')),
      tip: text(inside(control, 'Supertip', 'Description')),
      icon: picture && text(picture),
      action:
        typeOf(action) === 'ExecuteFunction'
          ? { kind: 'function', name: child(action, 'FunctionName')?.textContent.trim() ?? '' }
          : {
              kind: 'pane',
              url: text(child(action, 'SourceLocation')),
              pinnable: child(action, 'SupportsPinning')?.textContent.trim() === 'true',
            },
    },
  ];
}

function onSendOf(points: readonly Element[]): string | undefined {
  const declared = points.flatMap((point) => [
    ...point.getElementsByTagName('LaunchEvent'),
    ...point.getElementsByTagName('Event'),
  ]);
  const event = declared.find((one) => /^(OnAppointmentSend|ItemSend)$/.test(one.getAttribute('Type') ?? ''));
  return event?.getAttribute('FunctionName') ?? undefined;
}

/** Pictures, addresses and texts by their `resid`. */
function resourcesOf(overrides: Element, locale: string): (id: string) => string | undefined {
  const resources = child(overrides, 'Resources');
  const all = resources ? [...resources.children].flatMap((group) => [...group.children]) : [];
  return (id) =>
    localised(
      all.find((one) => one.getAttribute('id') === id),
      locale,
    );
}

/** Outlook takes the override of the user's language, or of its language in another country. */
function localised(element: Element | undefined, locale: string): string | undefined {
  if (!element) return undefined;
  const overrides = [...element.children].filter(({ localName }) => localName === 'Override');
  const languageOf = (text: string): string => text.split('-')[0]?.toLowerCase() ?? '';
  const own = overrides.find((one) => one.getAttribute('Locale') === locale);
  const near = overrides.find((one) => languageOf(one.getAttribute('Locale') ?? '') === languageOf(locale));
  return (own ?? near)?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? undefined;
}

function typeOf(element: Element): string {
  return element.getAttribute('xsi:type') ?? '';
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter(({ localName }) => localName === name);
}

function child(parent: Element, name: string): Element | undefined {
  return children(parent, name)[0];
}

function inside(parent: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => element && child(element, name), parent);
}
