import { Button, makeStyles, mergeClasses, type ButtonProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { touch } from './breakpoints';

const useStyles = makeStyles({
  button: { [touch]: { minWidth: '44px', minHeight: '44px' } },
});

export type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label' | 'icon' | 'as'> & {
  /** The button's name: read out, and shown as a hint. */
  readonly name: string;
  readonly icon: ReactNode;
};

/** A button that shows only an icon. */
export function IconButton({ name, icon, className, ...rest }: IconButtonProps): ReactNode {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      {...(rest as ButtonProps)}
      className={mergeClasses(styles.button, className)}
      icon={<>{icon}</>}
      aria-label={name}
      data-hint={name}
    />
  );
}
