import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode, Ref } from 'react';
import type { MenuButtonProps } from './action-menu';
import type { ShortcutAction } from '../../shortcuts/shortcut-action';
import { useShortcutKeys } from '../shortcuts/use-shortcut-keys';

const useStyles = makeStyles({
  root: {
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    // Where names are long, as in French, a row breaks before a word is cut.
    minWidth: 'min-content',
    minHeight: '52px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    flexGrow: 1,
    flexBasis: '56px',
    maxWidth: '168px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  plain: {},
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ':hover': {
      backgroundColor: tokens.colorBrandBackground2Hover,
      color: tokens.colorBrandForeground2Hover,
    },
    ':hover:active': {
      backgroundColor: tokens.colorBrandBackground2Pressed,
      color: tokens.colorBrandForeground2Pressed,
    },
  },
  accept: {
    backgroundColor: tokens.colorStatusSuccessBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    // There are no hover tokens of this colour in every theme.
    ':hover': {
      backgroundColor: tokens.colorStatusSuccessBackground3,
      color: tokens.colorNeutralForegroundOnBrand,
      filter: 'brightness(0.9)',
    },
    ':hover:active': {
      backgroundColor: tokens.colorStatusSuccessBackground3,
      color: tokens.colorNeutralForegroundOnBrand,
      filter: 'brightness(0.8)',
    },
  },
  end: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    // There are no hover tokens of this colour in every theme.
    ':hover': {
      backgroundColor: tokens.colorStatusDangerBackground3,
      color: tokens.colorNeutralForegroundOnBrand,
      filter: 'brightness(0.9)',
    },
    ':hover:active': {
      backgroundColor: tokens.colorStatusDangerBackground3,
      color: tokens.colorNeutralForegroundOnBrand,
      filter: 'brightness(0.8)',
    },
  },
  disabled: { opacity: 0.55 },
});

/** `accept` and `end` are the two a person must find without reading. */
export type ControlTone = 'plain' | 'active' | 'accept' | 'end';

export interface ControlButtonProps {
  readonly name: string;
  readonly icon: ReactElement;
  readonly tone?: ControlTone;
  /** Keeps its place in the tab order, so that the focus survives a command that runs. */
  readonly disabled?: boolean;
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  /** What makes it the button of an `ActionMenu`. */
  readonly menu?: MenuButtonProps | undefined;
  readonly onClick?: (() => void) | undefined;
  /** What does the same by the keyboard: shown as a hint. */
  readonly shortcut?: ShortcutAction | undefined;
}

/** A call's control: an icon over its name, as calls in Teams have them. */
export function ControlButton(props: ControlButtonProps): ReactNode {
  const { name, icon, tone = 'plain', disabled = false, ...more } = props;
  const { expanded, controls, menu, shortcut, onClick, ref } = more;
  const styles = useStyles();
  const keys = useShortcutKeys(shortcut);
  return (
    <Button
      ref={ref}
      appearance="subtle"
      icon={icon}
      disabledFocusable={disabled}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-keyshortcuts={keys?.aria}
      data-hint={keys?.hint(name)}
      className={mergeClasses(styles.root, styles[tone], disabled && styles.disabled)}
      onClick={onClick}
      {...menu}
    >
      <span data-control-name>{name}</span>
    </Button>
  );
}
