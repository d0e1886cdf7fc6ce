import { makeStyles, tokens } from '@fluentui/react-components';
import { FullScreenMaximizeRegular } from '@fluentui/react-icons';
import { useRef, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { Call } from '../../../shared/call/call';
import { IconButton } from '../../../shared/ui/controls/icon-button';
import { PersonAvatar } from '../../../shared/ui/controls/person-avatar';
import { callName } from '../../../shared/ui/calls/call-name';
import { StreamVideo } from './stream-video';
import { useCallStream, type MediaSource } from './use-call-media';

const useStyles = makeStyles({
  stage: {
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    width: '100%',
    aspectRatio: '16 / 9',
    // The controls of the call stay in sight beneath it.
    maxHeight: 'max(10rem, calc(100dvh - 21rem))',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackgroundStatic,
    ':fullscreen': { borderRadius: 0, maxHeight: 'none' },
  },
  remote: { position: 'absolute', inset: 0, width: '100%', height: '100%', objectFit: 'contain' },
  waiting: {
    display: 'grid',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    color: tokens.colorNeutralForegroundStaticInverted,
    textAlign: 'center',
  },
  self: {
    position: 'absolute',
    insetInlineEnd: tokens.spacingHorizontalS,
    bottom: tokens.spacingVerticalS,
    width: 'clamp(5rem, 24%, 12rem)',
    aspectRatio: '4 / 3',
    objectFit: 'cover',
    // One sees oneself as in a mirror; the other side does not.
    transform: 'scaleX(-1)',
    borderRadius: tokens.borderRadiusMedium,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeOnBrand2}`,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackgroundStatic,
  },
  full: { position: 'absolute', insetInlineEnd: tokens.spacingHorizontalS, top: tokens.spacingVerticalS },
});

export interface VideoStageProps {
  readonly source: MediaSource;
  readonly call: Call;
}

/** The pictures of a video call: the other side large, oneself small in the corner. */
export function VideoStage({ source, call }: VideoStageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const stage = useRef<HTMLDivElement>(null);
  const remote = useCallStream(source, call.id, 'remote');
  const local = useCallStream(source, call.id, 'local');
  const party = callName(call, text);
  return (
    <div ref={stage} className={styles.stage}>
      {call.video.receiving ? (
        <StreamVideo
          stream={remote}
          label={text('companion.video.remote', { party })}
          className={styles.remote}
        />
      ) : (
        <div className={styles.waiting}>
          <PersonAvatar name={party} size={64} />
          {text('companion.video.none', { party })}
        </div>
      )}
      {call.video.sending && (
        <StreamVideo stream={local} label={text('companion.video.self')} className={styles.self} />
      )}
      {document.fullscreenEnabled && (
        <IconButton
          appearance="secondary"
          className={styles.full}
          size="small"
          icon={<FullScreenMaximizeRegular />}
          name={text('companion.video.full-screen')}
          onClick={() => void toggleFullScreen(stage.current)}
        />
      )}
    </div>
  );
}

/** Escape and the browser's own control leave it as well. */
async function toggleFullScreen(stage: HTMLElement | null): Promise<void> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : stage?.requestFullscreen());
  } catch {
    // The browser declined: the picture simply stays as large as it is.
  }
}
