import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CallEndFilled, MicOffRegular, MicRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import type { PopupCall, PopupCommand } from '../messages/message';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0, display: 'grid' },
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis' },
  hangUp: { color: tokens.colorStatusDangerForeground1 },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface CallRowsProps {
  readonly calls: readonly PopupCall[];
  readonly onCommand: (command: PopupCommand) => void;
}

/** The live calls, small: what else can be done with them is in the calling window. */
export function CallRows({ calls, onCommand }: CallRowsProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <section aria-label={text('call.region')}>
      <ul className={styles.list}>
        {calls.map(({ id, name, state, muted }) => {
          const shown = name === '' ? text('call.concealed') : name;
          const talks = state === 'connected' || state === 'held';
          return (
            <li key={id} className={styles.row} aria-label={shown}>
              <span className={styles.words}>
                <span className={styles.name}>{shown}</span>
                <span className={styles.state} role="status">
                  {text(`call.state.${state}`)}
                </span>
              </span>
              {talks && (
                <Button
                  icon={muted ? <MicOffRegular /> : <MicRegular />}
                  aria-label={text(muted ? 'call.action.unmute' : 'call.action.mute')}
                  title={text(muted ? 'call.action.unmute' : 'call.action.mute')}
                  onClick={() => {
                    onCommand({ kind: 'mute', callId: id, muted: !muted });
                  }}
                />
              )}
              <Button
                className={styles.hangUp}
                icon={<CallEndFilled />}
                aria-label={text('call.action.hang-up')}
                title={text('call.action.hang-up')}
                onClick={() => {
                  onCommand({ kind: 'hang-up', callId: id });
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
