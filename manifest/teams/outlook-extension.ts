import type { packagesEn } from '../../shared/i18n/catalogues/packages/en';
import type { AppIds } from '../build/app-ids';
import {
  REMINDER_MAILBOX,
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
} from '../outlook/add-in';

export interface ExtensionOptions {
  readonly host: string;
  readonly ids: AppIds;
  readonly addIn: AddIn;
  readonly texts: Readonly<Record<keyof typeof packagesEn, string>>;
}

/** The oldest that knows the pane and the commands: more is found out at run time, since a higher one would hide the add-in. */
const mailbox = { capabilities: [{ name: 'Mailbox', minVersion: '1.3' }] };
const paneAction = (view: string): string => `openPane-${view}`;

/**
 * The `extensions` entry of a unified manifest: one ribbon a surface, each button in each where it belongs, and
 * where phones have an organiser add an online meeting.
 */
export function outlookExtension({ host, ids, addIn, texts }: ExtensionOptions) {
  const icons = ribbonIconSizes.map((size) => ({ size, url: host + iconPath(size) }));
  const functions = addIn.buttons.flatMap(({ action }) => (action.kind === 'function' ? [action.name] : []));
  const controlOf = (surface: Surface, { id, label, tip, action }: AddInButton) => ({
    id: `${id}${surface}`,
    type: 'button',
    label: texts[label],
    icons,
    supertip: { title: texts[label], description: texts[tip] },
    actionId: action.kind === 'pane' ? paneAction(action.view) : action.name,
  });
  return {
    requirements: { scopes: ['mail'], formFactors: ['desktop', 'mobile'], ...mailbox },
    runtimes: [
      ...paneViews.map((view) => ({
        id: `pane-${view}`,
        type: 'general',
        lifetime: 'short',
        requirements: mailbox,
        code: { page: host + paneAddress(addIn, view) },
        actions: [{ id: paneAction(view), type: 'openPage', view: 'pane', pinnable: view === 'people' }],
      })),
      {
        id: 'commands',
        type: 'general',
        lifetime: 'short',
        requirements: mailbox,
        code: { page: host + addIn.commands },
        actions: [...functions, ...(addIn.reminder === undefined ? [] : [addIn.reminder])].map((id) => ({
          id,
          type: 'executeFunction',
        })),
      },
    ],
    ribbons: [
      ...(Object.keys(surfaces) as Surface[]).map((surface) => ({
        requirements: { formFactors: ['desktop'] },
        contexts: [surfaces[surface].context],
        tabs: [
          {
            builtInTabId: 'TabDefault',
            groups: [
              {
                id: `calling${surface}`,
                label: texts[addIn.group],
                icons,
                controls: addIn.buttons
                  .filter((button) => button.surfaces.includes(surface))
                  .map((button) => controlOf(surface, button)),
              },
            ],
          },
        ],
      })),
      ...onlineMeetingRibbon({ host, addIn, texts }),
    ],
    ...autoRun(addIn),
    // Where both are installed, the XML add-in steps back.
    alternates: [{ hide: { customOfficeAddin: { officeAddinId: ids.outlook } } }],
  };
}

/** The reminder before sending; whoever is asked may always send all the same. */
function autoRun({ reminder }: AddIn) {
  if (reminder === undefined) return {};
  const requirements = { capabilities: [{ name: 'Mailbox', minVersion: REMINDER_MAILBOX }] };
  const event = { type: 'appointmentSending', actionId: reminder, options: { sendMode: 'promptUser' } };
  return { autoRunEvents: [{ requirements, events: [event] }] };
}

function onlineMeetingRibbon({ host, addIn, texts }: Omit<ExtensionOptions, 'ids'>) {
  const button = addIn.buttons.find(({ onlineMeeting }) => onlineMeeting);
  if (button?.action.kind !== 'function') return [];
  const icons = mobileIconSizes.flatMap((size) =>
    mobileIconScales.map((scale) => ({ size, scale, url: host + iconPath(size * scale) })),
  );
  const control = {
    id: `${button.id}Mobile`,
    type: 'mobileButton',
    label: texts[button.label],
    icons,
    actionId: button.action.name,
  };
  return [
    {
      requirements: { formFactors: ['mobile'] },
      contexts: ['onlineMeetingDetailsOrganizer'],
      tabs: [
        {
          builtInTabId: 'TabDefault',
          customMobileRibbonGroups: [
            { id: 'callingOnlineMeeting', label: texts[addIn.group], controls: [control] },
          ],
        },
      ],
    },
  ];
}
