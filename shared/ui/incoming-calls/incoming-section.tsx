import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    // Switches and radio buttons keep a distance of their own, by which they would stand beside everything else.
    '& .fui-Switch, & .fui-RadioGroup': { marginInlineStart: `calc(0px - ${tokens.spacingHorizontalS})` },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface IncomingSectionProps {
  readonly title: string;
  /** Why nothing can be changed here, or what is to be known about it. */
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** What belongs together of how calls come in. */
export function IncomingSection({ title, note, children }: IncomingSectionProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
