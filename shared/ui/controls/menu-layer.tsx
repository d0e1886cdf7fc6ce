import { useEffect, type ReactNode, type RefObject } from 'react';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { useLoaded } from '../use-loaded';
import type { ActionMenuProps } from './action-menu-props';

const loadSurface = () => import('./menu-surface');

/** `failed`: it could not be fetched, and whoever waited for it has been told. */
export type MenuEvent = 'fetched' | 'failed' | 'closed';

export interface MenuLayerProps extends Omit<ActionMenuProps, 'button'> {
  readonly target: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly happened: (event: MenuEvent) => void;
}

/** Fetches the menu of an `ActionMenu`, and shows it while it is open. */
export function MenuLayer({ open, happened, target, choices, ...menu }: MenuLayerProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { value, failed } = useLoaded(loadSurface, true);
  const fetched = value !== undefined;
  useEffect(() => {
    if (fetched) happened('fetched');
  }, [fetched, happened]);
  useEffect(() => {
    if (!failed) return;
    if (open) announce(text('error.network'), 'assertive');
    happened('failed');
  }, [failed, open, happened, announce, text]);
  if (!open || !value) return null;
  return (
    <value.MenuSurface
      {...menu}
      choices={typeof choices === 'function' ? choices() : choices}
      target={target}
      onClose={() => {
        happened('closed');
        target.current?.focus();
      }}
    />
  );
}
