import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { calm } from '../controls/breakpoints';
import { PersonAvatar } from '../controls/person-avatar';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    animationName: {
      from: { opacity: 0, transform: 'translateY(-8px)' },
      to: { opacity: 1, transform: 'none' },
    },
    animationDuration: tokens.durationNormal,
    animationTimingFunction: tokens.curveDecelerateMid,
    [calm]: { animationName: 'none' },
  },
  calling: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: tokens.shadow16 },
  quiet: { boxShadow: 'none' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  name: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  detail: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  ringing: {
    position: 'relative',
    display: 'inline-flex',
    '::after': {
      content: '""',
      position: 'absolute',
      inset: '-1px',
      borderRadius: tokens.borderRadiusCircular,
      border: `2px solid ${tokens.colorBrandStroke1}`,
      pointerEvents: 'none',
      animationName: {
        from: { transform: 'scale(1)', opacity: 1 },
        to: { transform: 'scale(1.35)', opacity: 0 },
      },
      animationDuration: '1400ms',
      animationIterationCount: 'infinite',
      [calm]: { animationName: 'none' },
    },
  },
});

export interface CallShellProps {
  /** The other party: names the group. */
  readonly name: string;
  /** Under the name: the state, the number, the time. */
  readonly detail: ReactNode;
  /** Nobody is to be recognised: a silhouette instead of initials. */
  readonly faceless?: boolean;
  readonly ringing?: boolean;
  /** An incoming call stands out, one that is over steps back. */
  readonly emphasis?: 'calling' | 'plain' | 'quiet';
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The looks of a call, whatever stage it is at. */
export function CallShell(props: CallShellProps): ReactNode {
  const { name, detail, faceless = false, ringing = false, emphasis = 'plain', aside, children, ref } = props;
  const styles = useStyles();
  return (
    <div
      ref={ref}
      role="group"
      aria-label={name}
      data-call
      tabIndex={-1}
      className={mergeClasses(
        styles.card,
        emphasis === 'calling' && styles.calling,
        emphasis === 'quiet' && styles.quiet,
      )}
    >
      <div className={styles.head}>
        <span data-call-face className={ringing ? styles.ringing : undefined}>
          <PersonAvatar name={faceless ? '' : name} size={48} />
        </span>
        <div data-call-words className={styles.words}>
          <bdi className={styles.name} title={name}>
            {name}
          </bdi>
          <div className={styles.detail}>{detail}</div>
        </div>
        {aside}
      </div>
      {children}
    </div>
  );
}
