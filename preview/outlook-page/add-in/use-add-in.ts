import { useCallback, useMemo, useState } from 'react';
import type { OpenItem } from '../../outlook-host/open-item';
import type { ItemWindowProps } from '../item/item-window-props';
import type { CommandsFrameProps } from './commands-frame';
import type { OpenPane } from './add-in-pane';
import type { AddInPage } from './add-in-page';
import { readRibbon, type Ribbon, type RibbonButton } from './manifest-ribbon';
import { useCommands } from './use-commands';
import { useNotices, type Notices } from './use-notices';
import { useWishes } from './use-wishes';

export interface AddInState extends Pick<Notices, 'notices' | 'dismiss'> {
  /** Undefined: the build has no add-in. */
  readonly ribbon: Ribbon | undefined;
  /** The button whose function runs. */
  readonly busy: string | undefined;
  readonly pane: OpenPane | undefined;
  readonly commands: CommandsFrameProps | undefined;
  readonly press: (button: RibbonButton) => void;
  readonly pin: () => void;
  readonly closePane: () => void;
  /** Asks the add-in, where its manifest says so, whether the item may be sent. */
  readonly beforeSend: () => Promise<boolean>;
}

interface OpenedPane extends Pick<OpenPane, 'button' | 'pinned'> {
  /** The item it was opened beside. */
  readonly item: OpenItem;
}

/** Beside another item a pane stays when it is pinned, and its button is there too. */
function staysFor(pane: OpenedPane, item: OpenItem, ribbon: Ribbon | undefined): boolean {
  if (pane.item === item) return true;
  return pane.pinned && ribbon?.buttons.some(({ id }) => id === pane.button.id) === true;
}

/** A page's address with the environment it is to propose. */
function proposing(url: string, environment: string | undefined): string {
  if (environment === undefined) return url;
  const address = new URL(url);
  address.searchParams.set('environment', environment);
  return address.href;
}

/** The add-in in the window of an item. */
export function useAddIn(props: ItemWindowProps): AddInState {
  const { item, store, manifest, appOrigin, situation, theme, faults, onOpen, onClose } = props;
  const { locale, mailbox } = situation;
  const ribbon = useMemo(
    () =>
      manifest.state === 'built'
        ? readRibbon(manifest.xml, { kind: item.kind, locale, newest: mailbox >= 5 })
        : undefined,
    [manifest, item.kind, locale, mailbox],
  );
  const { notices, add, dismiss } = useNotices(item);
  const commands = useCommands();
  const [busy, setBusy] = useState<{ readonly item: OpenItem; readonly id: string }>();
  const [opened, setOpened] = useState<OpenedPane>();
  const pane = opened && staysFor(opened, item, ribbon) ? opened : undefined;
  const closePane = useCallback(() => {
    setOpened(undefined);
  }, []);
  const onWish = useWishes({ store, add, onOpen, onClose, closePane });
  const pageAt = (url: string): AddInPage => ({
    url: proposing(url, situation.environment),
    appOrigin,
    situation: { ...situation, addInId: ribbon?.id ?? '' },
    item,
    theme,
    faults,
    onWish,
  });
  const run = async (name: string, id: string, label: string) => {
    const working = add({ kind: 'working', label });
    setBusy({ item, id });
    const outcome = await commands.run(name, id);
    setBusy(undefined);
    dismiss(working);
    if (outcome.kind !== 'completed') add({ kind: outcome.kind, label });
    return outcome;
  };
  return {
    ribbon,
    busy: busy?.item === item ? busy.id : undefined,
    notices,
    dismiss,
    pane:
      pane?.button.action.kind === 'pane' && ribbon
        ? {
            button: pane.button,
            pinned: pane.pinned,
            title: ribbon.name,
            page: pageAt(pane.button.action.url),
          }
        : undefined,
    commands:
      commands.wanted && ribbon ? { page: pageAt(ribbon.commands), onHost: commands.onHost } : undefined,
    press: (button) => {
      if (button.action.kind === 'function') void run(button.action.name, button.id, button.label);
      else setOpened(pane?.button.id === button.id ? undefined : { item, button, pinned: false });
    },
    pin: () => {
      setOpened(pane && { ...pane, item, pinned: !pane.pinned });
    },
    closePane,
    beforeSend: async () => {
      if (ribbon?.onSend === undefined) return true;
      const outcome = await run(ribbon.onSend, 'send', ribbon.name);
      // As with a reminder (`SoftBlock`): an add-in that is broken keeps nobody from sending.
      if (outcome.kind !== 'completed' || outcome.allowEvent) return true;
      add({ kind: 'not-sent', message: outcome.message ?? '' });
      return false;
    },
  };
}
