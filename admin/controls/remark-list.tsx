import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled, Info20Filled, Warning20Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  icon: { display: 'inline-flex' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  place: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  words: { margin: 0, overflowWrap: 'anywhere' },
});

const icons = { error: <ErrorCircle20Filled />, warning: <Warning20Filled />, info: <Info20Filled /> };

/** Something to be said of a file: how bad, where, and in words what. */
export interface Remark {
  readonly key: string;
  readonly severity: keyof typeof icons;
  /** `Error`, `Warning`, … for those who do not see the colour. */
  readonly kind: string;
  readonly place: string;
  readonly words: string;
}

/** What is wrong with something, one thing a line. */
export function RemarkList({
  name,
  remarks,
}: {
  readonly name: string;
  readonly remarks: readonly Remark[];
}): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={name}>
      {remarks.map(({ key, severity, kind, place, words }) => (
        <li key={key} className={styles.item}>
          <span className={mergeClasses(styles.icon, styles[severity])} aria-hidden="true">
            {icons[severity]}
          </span>
          <p className={styles.words}>
            <span className={styles.place}>{`${kind} · ${place}`}</span>
            {words}
          </p>
        </li>
      ))}
    </ul>
  );
}
