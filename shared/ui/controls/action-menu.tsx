import { useReducer, useRef, type ReactNode } from 'react';
import type { ActionMenuProps } from './action-menu-props';
import { MenuLayer, type MenuEvent } from './menu-layer';

export type { MenuButtonProps } from './action-menu-props';

/** `near`: the menu is fetched; `open`: it shows as soon as it is there. */
interface Stage {
  readonly kind: 'idle' | 'near' | 'open';
  readonly fetched: boolean;
}

/**
 *   idle ── near ──> near ── pressed ──> open ── pressed, closed ──> near
 *   any ── failed ──> idle
 */
function step(stage: Stage, event: MenuEvent | 'near' | 'pressed'): Stage {
  const shown = stage.kind === 'open' && stage.fetched;
  switch (event) {
    case 'near':
      return stage.kind === 'idle' ? { ...stage, kind: 'near' } : stage;
    case 'pressed':
      return { ...stage, kind: shown ? 'near' : 'open' };
    case 'closed':
      return { ...stage, kind: 'near' };
    case 'fetched':
      return { ...stage, fetched: true };
    case 'failed':
      return { ...stage, kind: 'idle' };
  }
}

/**
 * A button that opens a menu. The menu itself is fetched when a pointer or the focus comes near:
 * until then it is next to nothing, because a long list has hundreds of them.
 */
export function ActionMenu({ button, ...menu }: ActionMenuProps): ReactNode {
  const ref = useRef<HTMLButtonElement>(null);
  const [{ kind, fetched }, happened] = useReducer(step, { kind: 'idle', fetched: false });
  const approach = (): void => {
    happened('near');
  };
  return (
    <>
      {button({
        ref,
        'aria-haspopup': 'menu',
        'aria-expanded': kind === 'open' && fetched,
        onClick: () => {
          happened('pressed');
        },
        onPointerEnter: approach,
        onFocus: approach,
      })}
      {kind !== 'idle' && <MenuLayer {...menu} target={ref} open={kind === 'open'} happened={happened} />}
    </>
  );
}
