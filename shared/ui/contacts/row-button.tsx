import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps, ReactNode } from 'react';
import { touch } from '../controls/breakpoints';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: '32px',
    minHeight: '32px',
    padding: 0,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    outlineStyle: 'none',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2BrandHover,
    },
    ':hover:active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': {
      backgroundColor: 'transparent',
      color: tokens.colorNeutralForegroundDisabled,
      cursor: 'not-allowed',
    },
    [touch]: { minWidth: '44px', minHeight: '44px' },
  },
});

export type RowButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'type'> & {
  /** The button's name: read out, and shown as a hint. */
  readonly name: string;
  readonly icon: ReactNode;
};

/**
 * A button of a list's row. It looks like `IconButton`, which takes twenty times as long to draw:
 * a list that is searched draws a hundred of them with every key.
 */
export function RowButton({ name, icon, className, ...rest }: RowButtonProps): ReactNode {
  const styles = useStyles();
  return (
    <button
      {...rest}
      type="button"
      className={mergeClasses(styles.root, className)}
      aria-label={name}
      data-hint={name}
    >
      {icon}
    </button>
  );
}
