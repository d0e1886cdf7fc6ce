import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { useId, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import type { ChoiceLock } from '../preferences/choice-lock';

const useStyles = makeStyles({
  reason: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    marginInlineStart: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** For the control of something that may be locked. */
export interface LockProps {
  readonly disabled?: boolean;
  readonly 'aria-describedby'?: string;
}

export interface LockableProps {
  readonly lock: ChoiceLock;
  readonly children: (props: LockProps) => ReactNode;
}

/** A choice as its administrator leaves it: open, or shown with the reason why it is not, or not at all. */
export function Lockable({ lock, children }: LockableProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  if (lock.hidden) return null;
  if (!lock.fixed) return <>{children({})}</>;
  return (
    <div>
      {children({ disabled: true, 'aria-describedby': id })}
      <p id={id} className={styles.reason}>
        <LockClosed16Regular aria-hidden />
        {text('settings.by-administrator')}
      </p>
    </div>
  );
}
