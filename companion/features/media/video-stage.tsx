import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FullScreenMaximizeRegular } from '@fluentui/react-icons';
import { useRef, type ReactElement } from 'react';
import type { Call } from '../../../shared/call/call';
import { useText } from '../../../shared/ui/app-root/use-text';
import { narrow } from '../../../shared/ui/controls/breakpoints';
import { IconButton } from '../../../shared/ui/controls/icon-button';
import { usePreference } from '../../controls/use-preference';
import type { Preferences } from '../../preferences/preferences';
import { LayoutMenu } from './layout-menu';
import { RemoteView } from './remote-view';
import { SelfView } from './self-view';
import { StreamVideo } from './stream-video';
import { useCallStream, type MediaSource } from './use-call-media';
import { useUpright } from './use-upright';
import { cornerPreference, layoutPreference } from './video-layout';

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
    // The menu opens outside the stage, where full screen shows nothing.
    ':fullscreen [aria-haspopup]': { display: 'none' },
  },
  upright: { aspectRatio: '3 / 4' },
  pictures: {
    position: 'absolute',
    inset: 0,
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    gridAutoRows: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXS,
  },
  place: { display: 'grid', placeItems: 'center', minHeight: 0, minWidth: 0 },
  // On a phone there is more room below than beside.
  tall: { [narrow]: { aspectRatio: '4 / 5' } },
  stacked: { [narrow]: { gridAutoFlow: 'row' } },
  self: { width: '100%', height: '100%', minHeight: 0, objectFit: 'contain', transform: 'scaleX(-1)' },
  off: { color: tokens.colorNeutralForegroundStaticInverted },
  buttons: {
    position: 'absolute',
    insetInlineEnd: tokens.spacingHorizontalS,
    top: tokens.spacingVerticalS,
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
  },
});

export interface VideoStageProps {
  readonly source: MediaSource;
  readonly preferences: Preferences;
  readonly call: Call;
}

/** The pictures of a video call, in the layout its user likes best. */
export function VideoStage({ source, preferences, call }: VideoStageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const stage = useRef<HTMLDivElement>(null);
  const remote = useRef<HTMLDivElement>(null);
  const local = useCallStream(source, call.id, 'local');
  const [layout, chooseLayout] = usePreference(preferences, layoutPreference);
  const [corner, chooseCorner] = usePreference(preferences, cornerPreference);
  const { sending, receiving } = call.video;
  const upright = useUpright(remote, receiving);
  const pair = layout === 'side-by-side';
  return (
    <div ref={stage} className={mergeClasses(styles.stage, pair ? styles.tall : upright && styles.upright)}>
      <div className={mergeClasses(styles.pictures, pair && styles.stacked)}>
        <div ref={remote} className={styles.place}>
          <RemoteView source={source} call={call} />
        </div>
        {pair && (
          <div className={styles.place}>
            {sending ? (
              <StreamVideo stream={local} label={text('companion.video.self')} className={styles.self} />
            ) : (
              <span className={styles.off}>{text('pictures.self-off')}</span>
            )}
          </div>
        )}
      </div>
      {sending && layout === 'speaker' && <SelfView stream={local} corner={corner} onMove={chooseCorner} />}
      <div className={styles.buttons}>
        <LayoutMenu layout={layout} onChoose={chooseLayout} />
        {document.fullscreenEnabled && (
          <IconButton
            appearance="secondary"
            size="small"
            icon={<FullScreenMaximizeRegular />}
            name={text('companion.video.full-screen')}
            onClick={() => void toggleFullScreen(stage.current)}
          />
        )}
      </div>
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
