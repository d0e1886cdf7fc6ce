import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Call24Regular, ConferenceRoom24Regular, Globe24Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { JoinTarget } from '../../../shared/meetings/join-target';
import { serviceName } from '../../../shared/meetings/services/service-rules';
import { useText } from '../../../shared/ui/app-root/use-text';
import { touch } from '../../../shared/ui/controls/breakpoints';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import type { Joining } from '../../../shared/ui/meetings/use-joining';
import { wayWords } from '../../../shared/ui/meetings/way-words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  icon: { display: 'inline-flex', flexShrink: 0, color: tokens.colorBrandForeground1 },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  way: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  join: { minWidth: 'auto', [touch]: { minHeight: '44px' } },
  error: { flexBasis: '100%' },
});

const icons = { room: <ConferenceRoom24Regular />, phone: <Call24Regular />, web: <Globe24Regular /> };

export interface TargetLineProps {
  readonly target: JoinTarget;
  /** Of its place, where a failure is shown. */
  readonly place: string;
  /** The best of several. */
  readonly best: boolean;
  readonly joining: Joining;
  readonly onJoin: (target: JoinTarget) => void;
}

/** One way to join: by which service, and what a press will do. */
export function TargetLine({ target, place, best, joining, onJoin }: TargetLineProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const name = target.kind === 'web' ? serviceName(target.service) : text(`join.${target.kind}`);
  const way = wayWords(target, text);
  const error = joining.errorAt(place);
  return (
    <li>
      <div role="group" aria-labelledby={id} className={styles.root}>
        <span aria-hidden="true" className={styles.icon}>
          {icons[target.kind]}
        </span>
        <span className={styles.words}>
          <span id={id} className={styles.name}>
            {name}
          </span>
          <bdi className={styles.way}>{way}</bdi>
        </span>
        <Button
          className={styles.join}
          appearance={best ? 'primary' : 'secondary'}
          aria-label={text('join.named', { name, way })}
          disabledFocusable={joining.isRunning(place)}
          onClick={() => {
            onJoin(target);
          }}
        >
          {text('join.view')}
        </Button>
        {error && (
          <div className={styles.error}>
            <ErrorText>{text(`error.${error}`)}</ErrorText>
          </div>
        )}
      </div>
    </li>
  );
}
