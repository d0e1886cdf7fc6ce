import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons';
import { Fragment, type ReactNode, type RefObject, type SyntheticEvent } from 'react';
import { touch } from './breakpoints';
import { PersonAvatar } from './person-avatar';
import type { MenuChoice, MenuHeading } from './menu-choice';

const useStyles = makeStyles({
  item: { maxWidth: 'none', [touch]: { minHeight: '44px', alignItems: 'center' } },
  /** Wide enough for a note beside its name, where the window is. */
  surface: { maxWidth: 'min(360px, calc(100vw - 16px))' },
  mark: { display: 'inline-flex', width: '16px' },
  tick: { display: 'block' },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalXS,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface MenuSurfaceProps {
  readonly name: string;
  readonly heading?: MenuHeading | undefined;
  readonly target: RefObject<HTMLElement | null>;
  readonly choices: readonly MenuChoice[];
  readonly onClose: () => void;
}

/** The open menu of an `ActionMenu`. */
export function MenuSurface({ name, heading, target, choices, onClose }: MenuSurfaceProps): ReactNode {
  const styles = useStyles();
  return (
    // The keys of a menu mean nothing to the list or field it belongs to, whose handlers React calls too.
    <div onKeyDown={stop} onClick={stop}>
      <Menu
        open
        positioning={{ target: target.current, position: 'below', align: 'end' }}
        onOpenChange={(_event, { open }) => {
          if (!open) onClose();
        }}
      >
        <MenuPopover role="region" aria-label={name} className={styles.surface}>
          {heading && (
            <div className={styles.heading}>
              <PersonAvatar name={heading.name} size={36} />
              <div className={styles.words}>
                <bdi className={styles.name}>{heading.name}</bdi>
                <bdi className={styles.detail}>{heading.detail}</bdi>
              </div>
            </div>
          )}
          <MenuList aria-label={name}>
            {choices.map(({ key, label, detail, icon, href, checked, switched, onSelect, separate }) => {
              const mark =
                checked === undefined ? (
                  icon
                ) : (
                  <span className={styles.mark}>{checked && <Checkmark16Filled />}</span>
                );
              const radio =
                checked !== undefined && ({ role: 'menuitemradio', 'aria-checked': checked } as const);
              const checkbox =
                switched !== undefined && ({ role: 'menuitemcheckbox', 'aria-checked': switched } as const);
              const common = {
                className: styles.item,
                ...(mark && { icon: mark }),
                ...radio,
                ...checkbox,
                secondaryContent: switched ? <Checkmark16Filled className={styles.tick} /> : detail,
              };
              return (
                <Fragment key={key}>
                  {separate && <MenuDivider />}
                  {href === undefined ? (
                    <MenuItem {...common} onClick={onSelect}>
                      {label}
                    </MenuItem>
                  ) : (
                    <MenuItemLink {...common} href={href} onClick={onSelect}>
                      {label}
                    </MenuItemLink>
                  )}
                </Fragment>
              );
            })}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation();
}
