import { ConferenceRoom20Regular, People20Regular } from '@fluentui/react-icons';
import type { ComponentType, ReactElement } from 'react';
import type { MessageKey } from '../../shared/i18n/catalogue';
import type { PaneView } from '../host/host';
import type { ItemKind } from '../host/outlook-item';
import type { ViewProps } from './view-props';

/** One view of the pane: what it is called, beside which items it makes sense, and its program, fetched when it is shown. */
export interface ViewEntry {
  readonly view: PaneView;
  readonly name: MessageKey;
  readonly icon: ReactElement;
  /** The one it fits best first. */
  readonly kinds: readonly ItemKind[];
  readonly load: () => Promise<{ readonly View: ComponentType<ViewProps> }>;
}

export const views: readonly ViewEntry[] = [
  {
    view: 'rooms',
    name: 'outlook.view.rooms',
    icon: <ConferenceRoom20Regular />,
    kinds: ['appointment-compose'],
    load: async () => ({ View: (await import('../features/rooms/rooms-view')).RoomsView }),
  },
  {
    view: 'people',
    name: 'outlook-people.view',
    icon: <People20Regular />,
    kinds: ['message-read', 'appointment-compose', 'appointment-read', 'request-read'],
    load: async () => ({ View: (await import('../features/people/people-view')).PeopleView }),
  },
];

/** The views that make sense beside an item of this kind, the one that fits best first. */
export function viewsFor(kind: ItemKind): readonly ViewEntry[] {
  const fitting = views.filter(({ kinds }) => kinds.includes(kind));
  return fitting.toSorted((a, b) => a.kinds.indexOf(kind) - b.kinds.indexOf(kind));
}
