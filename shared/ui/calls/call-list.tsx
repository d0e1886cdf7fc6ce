import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Call } from '../../call/call';
import { isLive } from '../../call/call-state';
import type { Endpoint } from '../../endpoint/endpoint';
import { useText } from '../app-root/use-text';
import type { Dialling } from '../use-dialling';
import { useEndpoint } from '../use-endpoint';
import { CallCard, type CallExtras } from './call-card';
import { FailedCard } from './failed-card';
import type { TransferSources } from './transfer-sources';
import { UnconfirmedCard } from './unconfirmed-card';
import { dense } from '../controls/breakpoints';
import { useVisibleCalls } from './use-visible-calls';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  // Where there is little room, several calls step together until every one's controls are in sight.
  several: {
    [dense]: {
      gap: tokens.spacingVerticalXS,
      '& [data-call]': {
        padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
        gap: tokens.spacingVerticalXXS,
      },
      '& [data-call-face]': { display: 'none' },
      '& [data-call-words]': {
        flexDirection: 'row',
        alignItems: 'baseline',
        columnGap: tokens.spacingHorizontalS,
      },
      '& [data-call-words] > div': { flexWrap: 'nowrap', overflow: 'hidden', whiteSpace: 'nowrap' },
      '& [data-controls] > button': { minHeight: '44px', flexDirection: 'row', padding: 0 },
      '& [data-controls="ongoing"] > button': { minWidth: '40px', flexBasis: '40px' },
      '& [data-controls="ongoing"] [data-control-name]': {
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      },
    },
  },
});

const noCalls: readonly Call[] = [];

export interface CallListProps {
  readonly endpoint: Endpoint;
  /** Dials that failed, and how to put them aside; see `useDialling`. */
  readonly dialling?: Pick<Dialling, 'failed' | 'dismiss'> | undefined;
  /** What an app adds to each call. */
  readonly extras?: ((call: Call) => CallExtras) | undefined;
  /** What finds somebody to hand a call over to; absent: calls cannot be handed over from here. */
  readonly transfer?: TransferSources | undefined;
  /** What an app adds to a call that waits for its companion. */
  readonly whileUnconfirmed?: ReactNode;
  /** Shown instead of nothing when there is no call. */
  readonly empty?: ReactNode;
}

/** Every call there is, each with its own controls: a second one never hides the first's. */
export function CallList(props: CallListProps): ReactNode {
  const { endpoint, dialling, extras, transfer, whileUnconfirmed, empty } = props;
  const styles = useStyles();
  const text = useText();
  const { availability, state, unconfirmed } = useEndpoint(endpoint);
  const calls = useVisibleCalls(state?.calls ?? noCalls);
  const waiting = unconfirmed.filter(({ id }) => !calls.some((call) => call.commandId === id));
  const failed = dialling?.failed ?? [];
  const several = calls.filter(({ state: at }) => isLive(at)).length + waiting.length > 1;
  const none = calls.length + waiting.length + failed.length === 0;
  if (none && !empty) return null;
  return (
    <section
      aria-label={text('call.region')}
      className={mergeClasses(styles.root, several && styles.several)}
    >
      {calls.map((call) => (
        <CallCard
          key={call.id}
          call={call}
          endpoint={endpoint}
          reachable={availability === 'ready'}
          calls={calls}
          transfer={transfer}
          extras={extras?.(call)}
        />
      ))}
      {waiting.map(({ id, target }) => (
        <UnconfirmedCard key={id} target={target}>
          {whileUnconfirmed}
        </UnconfirmedCard>
      ))}
      {failed.map((one) => (
        <FailedCard
          key={one.id}
          failed={one}
          onDismiss={() => {
            dialling?.dismiss(one.id);
          }}
        />
      ))}
      {none && empty}
    </section>
  );
}
