import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { NoticeBar } from '../../shared/ui/controls/notice-bar';

const useStyles = makeStyles({
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

export interface NoticeProps {
  readonly intent: 'info' | 'warning' | 'error';
  readonly title?: string;
  /** What can be done about it here. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Something the person at the window should know, read out when it appears. */
export function Notice({ intent, title, action, children }: NoticeProps): ReactElement {
  const styles = useStyles();
  return (
    <div role={intent === 'info' ? 'status' : 'alert'}>
      <NoticeBar intent={intent} action={action}>
        {title && <span className={styles.title}>{title}</span>}
        {children}
      </NoticeBar>
    </div>
  );
}
