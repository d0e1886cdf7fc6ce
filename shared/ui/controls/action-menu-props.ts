import type { ReactNode, RefObject } from 'react';
import type { MenuChoice, MenuHeading } from './menu-choice';

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
  /** A function where they may have changed by the time the menu opens. */
  readonly choices: readonly MenuChoice[] | (() => readonly MenuChoice[]);
  readonly button: (props: MenuButtonProps) => ReactNode;
}
