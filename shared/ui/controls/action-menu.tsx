import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { useLoaded } from '../use-loaded';
import type { MenuChoice, MenuHeading } from './menu-choice';

const loadSurface = () => import('./menu-surface');

/** What the button that opens the menu must carry. */
export interface MenuButtonProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
}

export interface ActionMenuProps {
  /** Names the menu. */
  readonly name: string;
  /** Stands above the choices. */
  readonly heading?: MenuHeading | undefined;
  readonly choices: readonly MenuChoice[];
  readonly button: (props: MenuButtonProps) => ReactNode;
}

/** A button that opens a menu. The menu itself is fetched when a pointer or the focus comes near. */
export function ActionMenu({ name, heading, choices, button }: ActionMenuProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const ref = useRef<HTMLButtonElement>(null);
  const [near, setNear] = useState(false);
  const [open, setOpen] = useState(false);
  const { value, failed, retry } = useLoaded(loadSurface, near || open);
  const hopeless = open && failed;
  useEffect(() => {
    if (hopeless) announce(text('error.network'), 'assertive');
  }, [hopeless, announce, text]);
  const approach = (): void => {
    setNear(true);
  };
  const close = (): void => {
    setOpen(false);
    ref.current?.focus();
  };
  return (
    <>
      {button({
        ref,
        'aria-haspopup': 'menu',
        'aria-expanded': open && value !== undefined,
        onClick: () => {
          if (failed) retry();
          setOpen((before) => !before || failed);
        },
        onPointerEnter: approach,
        onFocus: approach,
      })}
      {open && value && (
        <value.MenuSurface name={name} heading={heading} target={ref} choices={choices} onClose={close} />
      )}
    </>
  );
}
