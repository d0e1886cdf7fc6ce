import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { StreamVideo } from './stream-video';
import { cornerAt, cornerTowards, nextCorner, type Corner } from './video-layout';

/** A pointer that moved less than this, in px, has clicked. */
const DRAG_PX = 6;

const useStyles = makeStyles({
  frame: {
    position: 'absolute',
    display: 'flex',
    padding: 0,
    border: 'none',
    maxWidth: 'clamp(5rem, 26%, 12rem)',
    maxHeight: '42%',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeOnBrand2}`,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackgroundStatic,
    cursor: 'grab',
    touchAction: 'none',
    ':active': { cursor: 'grabbing' },
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus1}`, outlineOffset: '-3px' },
  },
  // Nothing of a picture is cut off, upright ones of a phone included. One sees oneself as in a
  // mirror; the other side does not.
  picture: { width: '100%', height: 'auto', objectFit: 'contain', transform: 'scaleX(-1)' },
  // Beneath the buttons of the stage.
  top: { top: '3.25rem' },
  bottom: { bottom: tokens.spacingVerticalS },
  left: { left: tokens.spacingHorizontalS },
  right: { right: tokens.spacingHorizontalS },
});

export interface SelfViewProps {
  readonly stream: MediaStream | undefined;
  readonly corner: Corner;
  readonly onMove: (corner: Corner) => void;
}

/** Oneself, small in a corner of the stage: drawn elsewhere, moved by arrow keys, or on by a click. */
export function SelfView({ stream, corner, onMove }: SelfViewProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const start = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const dragged = useRef(false);
  const [row, column] = corner.split('-') as ['top' | 'bottom', 'left' | 'right'];

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    start.current = { x: event.clientX, y: event.clientY };
    dragged.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLButtonElement>): void => {
    if (!start.current) return;
    const [x, y] = [clientX - start.current.x, clientY - start.current.y];
    if (Math.hypot(x, y) > DRAG_PX) dragged.current = true;
    if (dragged.current) currentTarget.style.translate = `${String(x)}px ${String(y)}px`;
  };
  const onPointerUp = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLButtonElement>): void => {
    start.current = undefined;
    currentTarget.style.translate = '';
    const stage = currentTarget.parentElement?.getBoundingClientRect();
    if (dragged.current && stage) onMove(cornerAt(stage, clientX, clientY));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    onMove(cornerTowards(corner, event.key));
  };

  return (
    <button
      type="button"
      aria-label={text('pictures.move-self')}
      data-hint={text('pictures.move-self')}
      className={mergeClasses(styles.frame, styles[row], styles[column])}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (!dragged.current) onMove(nextCorner(corner));
        dragged.current = false;
      }}
    >
      <StreamVideo stream={stream} label={text('companion.video.self')} className={styles.picture} />
    </button>
  );
}
