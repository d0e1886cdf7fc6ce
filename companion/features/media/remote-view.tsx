import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Call } from '../../../shared/call/call';
import { useText } from '../../../shared/ui/app-root/use-text';
import { callName } from '../../../shared/ui/calls/call-name';
import { PersonAvatar } from '../../../shared/ui/controls/person-avatar';
import { StreamVideo } from './stream-video';
import { useCallStream, type MediaSource } from './use-call-media';

const useStyles = makeStyles({
  picture: { width: '100%', height: '100%', minHeight: 0, minWidth: 0, objectFit: 'contain' },
  waiting: {
    display: 'grid',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    color: tokens.colorNeutralForegroundStaticInverted,
    textAlign: 'center',
  },
});

/** The other side: its picture, whole, or who it is while there is none. */
export function RemoteView({
  source,
  call,
}: {
  readonly source: MediaSource;
  readonly call: Call;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  const stream = useCallStream(source, call.id, 'remote');
  const party = callName(call, text);
  if (!call.video.receiving) {
    return (
      <div className={styles.waiting}>
        <PersonAvatar name={party} size={64} />
        {text('companion.video.none', { party })}
      </div>
    );
  }
  return (
    <StreamVideo
      stream={stream}
      label={text('companion.video.remote', { party })}
      className={styles.picture}
    />
  );
}
