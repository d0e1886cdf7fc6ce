import type { packagesEn } from '../../shared/i18n/catalogues/packages/en';
import type { AppIds } from '../build/app-ids';
import {
  iconPath,
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
const PANE = 'openPane';

/** The `extensions` entry of a unified manifest: one ribbon a surface, each button in each where it belongs. */
export function outlookExtension({ host, ids, addIn, texts }: ExtensionOptions) {
  const icons = ribbonIconSizes.map((size) => ({ size, url: host + iconPath(size) }));
  const functions = addIn.buttons.flatMap(({ action }) => (action.kind === 'function' ? [action.name] : []));
  const controlOf = (surface: Surface, { id, label, tip, action }: AddInButton) => ({
    id: `${id}${surface}`,
    type: 'button',
    label: texts[label],
    icons,
    supertip: { title: texts[label], description: texts[tip] },
    actionId: action.kind === 'pane' ? PANE : action.name,
  });
  return {
    requirements: { scopes: ['mail'], formFactors: ['desktop'], ...mailbox },
    runtimes: [
      {
        id: 'pane',
        type: 'general',
        lifetime: 'short',
        requirements: mailbox,
        code: { page: host + addIn.taskpane },
        actions: [{ id: PANE, type: 'openPage', view: 'pane', pinnable: true }],
      },
      {
        id: 'commands',
        type: 'general',
        lifetime: 'short',
        requirements: mailbox,
        code: { page: host + addIn.commands },
        actions: functions.map((id) => ({ id, type: 'executeFunction' })),
      },
    ],
    ribbons: (Object.keys(surfaces) as Surface[]).map((surface) => ({
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
    // Where both are installed, the XML add-in steps back.
    alternates: [{ hide: { customOfficeAddin: { officeAddinId: ids.outlook } } }],
  };
}
