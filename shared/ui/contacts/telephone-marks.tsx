import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  Call12Filled,
  CallCheckmark20Filled,
  CallForward16Filled,
  Voicemail16Filled,
} from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { telephoneStates, type TelephoneState } from '../../presence/presence';
import { useText } from '../app-root/use-text';

const useStyles = makeStyles({
  root: { display: 'inline-flex', gap: '1px' },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '18px',
    height: '18px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '& svg': { width: '12px', height: '12px' },
  },
});

const icons: Readonly<Record<TelephoneState, ReactElement>> = {
  'in-call': <Call12Filled />,
  'auto-answer': <CallCheckmark20Filled />,
  'send-all': <Voicemail16Filled />,
  forwarded: <CallForward16Filled />,
};

export interface TelephoneMarksProps {
  readonly states: readonly TelephoneState[] | undefined;
  /** Where there is room for more than one: each has its icon. Else the first has, and the name tells of all. */
  readonly all: boolean;
  readonly className?: string | undefined;
}

/** What a telephone does with calls (requirement P2), as small icons over the picture of its user. */
export function TelephoneMarks({ states = [], all, className }: TelephoneMarksProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const held = telephoneStates.filter((state) => states.includes(state));
  const shown = all ? held.map((state) => [state]) : held.length > 0 ? [held] : [];
  if (shown.length === 0) return null;
  return (
    <span className={mergeClasses(styles.root, className)}>
      {shown.map((group) => {
        const [first] = group;
        const words = group.map((state) => text(`presence.telephone.${state}`)).join(', ');
        return (
          first && (
            <span key={first} role="img" aria-label={words} data-hint={words} className={styles.mark}>
              {icons[first]}
            </span>
          )
        );
      })}
    </span>
  );
}
