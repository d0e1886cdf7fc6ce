import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Notice } from '../../controls/notice';
import type { Pictures } from '../../pictures';
import { usePreview } from './use-preview';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  stage: {
    display: 'grid',
    placeItems: 'center',
    width: '100%',
    maxWidth: '30rem',
    aspectRatio: '16 / 9',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackgroundStatic,
  },
  picture: { width: '100%', height: '100%', minHeight: 0, objectFit: 'contain', transform: 'scaleX(-1)' },
  button: { alignSelf: 'flex-start' },
  help: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** How the other side would see this person; the camera opens only when asked to. */
export function CameraPreview({ pictures }: { readonly pictures: Pictures }): ReactElement {
  const styles = useStyles();
  const text = useText();
  const video = useRef<HTMLVideoElement>(null);
  const [open, setOpen] = useState(false);
  const { stream, error } = usePreview(pictures, open);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream ?? null;
  }, [stream]);
  return (
    <div className={styles.preview}>
      {open && error && <Notice intent="warning">{text(`error.${error}`)}</Notice>}
      {open && !error && (
        <div className={styles.stage}>
          <video
            ref={video}
            className={styles.picture}
            aria-label={text('pictures.preview')}
            autoPlay
            playsInline
            muted
          />
        </div>
      )}
      <Button
        className={styles.button}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {text(open ? 'pictures.preview.close' : 'pictures.preview.open')}
      </Button>
      <p className={styles.help}>{text('pictures.preview.help')}</p>
    </div>
  );
}
