import { makeStyles, mergeClasses, Slider, tokens } from '@fluentui/react-components';
import { Call20Regular, Delete20Regular, Pause20Filled, Play20Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { VoiceMessage } from '../../api/voicemail-schema';
import type { Mailbox } from '../../voicemail/mailbox';
import { useText } from '../app-root/use-text';
import { useWhen } from '../call-log/use-when';
import { ErrorText } from '../controls/error-text';
import { IconButton } from '../controls/icon-button';
import { formatDuration } from '../format-duration';
import { useVoicePlayer } from './use-voice-player';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { display: 'block', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  fresh: { fontWeight: tokens.fontWeightSemibold },
  weak: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  player: { gridColumn: '1 / -1', display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  slider: { flexGrow: 1, minWidth: 0 },
});

export interface VoiceMessageRowProps {
  readonly message: VoiceMessage;
  readonly mailbox: Pick<Mailbox, 'sound'>;
  /** Whether this is the one that plays: one at a time does. */
  readonly playing: boolean;
  readonly onPlay: (id: string | undefined) => void;
  /** It has been played to its end. */
  readonly onHeard: () => void;
  readonly onCall: () => void;
  readonly onDelete: () => void;
}

/** One voice message: who, when, and to hear it. */
export function VoiceMessageRow(props: VoiceMessageRowProps): ReactNode {
  const { message, mailbox, playing, onPlay, onHeard, onCall, onDelete } = props;
  const styles = useStyles();
  const text = useText();
  const { relative, full } = useWhen();
  const player = useVoicePlayer({
    fetchSound: () => mailbox.sound(message.id),
    playing,
    onEnd: () => {
      onPlay(undefined);
      onHeard();
    },
    onFailure: () => {
      onPlay(undefined);
    },
  });
  const name = message.name ?? message.number;
  const length = message.duration * 1000;
  return (
    <li className={styles.row}>
      <IconButton
        name={text(playing ? 'voicemail.pause' : 'voicemail.play', { name })}
        icon={playing ? <Pause20Filled /> : <Play20Filled />}
        appearance={message.heard ? 'subtle' : 'primary'}
        shape="circular"
        onClick={() => {
          onPlay(playing ? undefined : message.id);
        }}
      />
      <div>
        <bdi className={mergeClasses(styles.line, styles.name, !message.heard && styles.fresh)}>{name}</bdi>
        <span className={mergeClasses(styles.line, styles.weak)}>
          {!message.heard && <>{text('voicemail.new')} · </>}
          {message.name !== undefined && <>{message.number} · </>}
          <time dateTime={new Date(message.receivedAt).toISOString()} title={full(message.receivedAt)}>
            {relative(message.receivedAt)}
          </time>{' '}
          · {formatDuration(length)}
        </span>
      </div>
      <div>
        <IconButton name={text('voicemail.call-back', { name })} icon={<Call20Regular />} onClick={onCall} />
        <IconButton name={text('voicemail.delete', { name })} icon={<Delete20Regular />} onClick={onDelete} />
      </div>
      {player.position !== undefined && (
        <div className={styles.player}>
          <Slider
            className={styles.slider}
            aria-label={text('voicemail.position', { name })}
            min={0}
            max={Math.max(1, message.duration)}
            value={Math.min(player.position, message.duration)}
            aria-valuetext={formatDuration(player.position * 1000)}
            onChange={(_, { value }) => {
              player.seek(value);
            }}
          />
          <span className={styles.weak}>{formatDuration(player.position * 1000)}</span>
        </div>
      )}
      {player.failed && <ErrorText>{text('voicemail.play-failed')}</ErrorText>}
    </li>
  );
}
