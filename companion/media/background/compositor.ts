import type { Background } from './background';
import { drawBackdrop } from './drawn-backdrops';

/** Blurring a picture of this part of the size looks the same and costs a sixteenth. */
const BLUR_SHRINK = 4;
const BLUR_PX = 5;

type Surface = OffscreenCanvasRenderingContext2D;

/** Puts a person, cut out by a mask, before another background. */
export class Compositor {
  private readonly picture: Surface;
  private readonly backdrop: Surface;
  private drawn = false;

  constructor(
    private readonly background: Background,
    private readonly width: number,
    private readonly height: number,
  ) {
    const shrink = background.kind === 'blur' ? BLUR_SHRINK : 1;
    this.picture = surface(width, height);
    this.backdrop = surface(Math.ceil(width / shrink), Math.ceil(height / shrink));
  }

  fits(frame: VideoFrame): boolean {
    return frame.displayWidth === this.width && frame.displayHeight === this.height;
  }

  /** The changed picture. The mask's opacity says where the person is. */
  compose(frame: VideoFrame, mask: CanvasImageSource): VideoFrame {
    const { picture, backdrop, width, height } = this;
    this.drawBehind(frame);
    picture.globalCompositeOperation = 'copy';
    picture.drawImage(mask, 0, 0, width, height);
    picture.globalCompositeOperation = 'source-in';
    picture.drawImage(frame, 0, 0, width, height);
    picture.globalCompositeOperation = 'destination-over';
    picture.drawImage(backdrop.canvas, 0, 0, width, height);
    return new VideoFrame(picture.canvas, { timestamp: frame.timestamp });
  }

  private drawBehind(frame: VideoFrame): void {
    const { backdrop, background } = this;
    const { width, height } = backdrop.canvas;
    if (background.kind === 'blur') {
      backdrop.filter = `blur(${String(BLUR_PX)}px)`;
      // Somewhat larger than the picture, whose edges would shine through otherwise.
      backdrop.drawImage(frame, -BLUR_PX, -BLUR_PX, width + 2 * BLUR_PX, height + 2 * BLUR_PX);
      return;
    }
    if (this.drawn) return;
    this.drawn = true;
    if ('own' in background) cover(backdrop, background.own);
    else drawBackdrop(backdrop, background.backdrop, width, height);
  }
}

function surface(width: number, height: number): Surface {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

/** The whole surface, whatever the image's shape. */
function cover(context: Surface, image: ImageBitmap): void {
  const { width, height } = context.canvas;
  const scale = Math.max(width / image.width, height / image.height);
  const [w, h] = [image.width * scale, image.height * scale];
  context.drawImage(image, (width - w) / 2, (height - h) / 2, w, h);
}
