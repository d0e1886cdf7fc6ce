import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100dvh',
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  icon: { display: 'flex', fontSize: '3.5rem', color: tokens.colorBrandForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { maxWidth: '26rem', margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface MessagePageProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly text: string;
  /** Buttons, or what else can be done here. */
  readonly children?: ReactNode;
}

/** A whole page that says one thing. */
export function MessagePage({ icon, title, text, children }: MessagePageProps): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text} role="status">
        {text}
      </p>
      {children}
    </main>
  );
}
