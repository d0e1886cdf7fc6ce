import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { drawBackdrop } from '../../media/background/drawn-backdrops';
import type { Backdrop } from '../../../shared/settings/picture-values';

const WIDTH = 128;
const HEIGHT = 72;

const useStyles = makeStyles({
  image: {
    width: `${String(WIDTH)}px`,
    height: `${String(HEIGHT)}px`,
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
});

export interface BackdropThumbnailProps {
  readonly backdrop: Backdrop;
  /** The address of this person's own image. */
  readonly own: string;
}

/** An image in small, for the eyes: its name stands beneath it. */
export function BackdropThumbnail({ backdrop, own }: BackdropThumbnailProps): ReactElement {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context && backdrop !== 'own') drawBackdrop(context, backdrop, WIDTH, HEIGHT);
  }, [backdrop]);
  if (backdrop === 'own') return <img src={own} alt="" className={styles.image} />;
  return <canvas ref={canvas} width={WIDTH} height={HEIGHT} aria-hidden className={styles.image} />;
}
