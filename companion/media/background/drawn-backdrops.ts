import type { Backdrop } from '../../../shared/settings/picture-values';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Draws one of our own images, as large as asked for. */
export function drawBackdrop(
  context: Context,
  backdrop: Exclude<Backdrop, 'own'>,
  width: number,
  height: number,
): void {
  draw[backdrop](context, width, height);
}

const draw: Record<Exclude<Backdrop, 'own'>, (context: Context, width: number, height: number) => void> = {
  dawn: (context, width, height) => {
    const sky = context.createLinearGradient(0, 0, 0, height);
    sky.addColorStop(0, '#27406b');
    sky.addColorStop(0.55, '#c98a7d');
    sky.addColorStop(0.75, '#f2c48d');
    fill(context, sky, 0, 0, width, height);
    context.fillStyle = '#fbe6bd';
    context.beginPath();
    context.arc(width * 0.72, height * 0.66, height * 0.09, 0, Math.PI * 2);
    context.fill();
    ridge(context, '#6b5a78', width, height, 0.72, 0.06);
    ridge(context, '#3d3d5c', width, height, 0.82, 0.05);
  },
  wall: (context, width, height) => {
    const wall = context.createLinearGradient(0, 0, width, height);
    wall.addColorStop(0, '#eceae4');
    wall.addColorStop(1, '#cfd3d1');
    fill(context, wall, 0, 0, width, height);
    fill(context, '#8a6f55', 0, height * 0.86, width, height * 0.14);
    fill(context, '#f7f6f2', 0, height * 0.83, width, height * 0.03);
  },
  library: (context, width, height) => {
    fill(context, '#5a4634', 0, 0, width, height);
    const colours = ['#7b3f3a', '#2f4f5e', '#8a7442', '#4b5d43', '#6a5573', '#a3704c'];
    const rows = 4;
    for (let row = 0; row < rows; row += 1) {
      const bottom = ((row + 1) * height) / rows - height * 0.02;
      let left = width * 0.01;
      for (let book = 0; left < width * 0.98; book += 1) {
        // Unlike each other, and the same every time.
        const odd = (book * 7 + row * 5) % 6;
        const thick = width * (0.012 + odd * 0.003);
        const tall = (height / rows) * (0.68 + ((book * 5 + row) % 4) * 0.06);
        fill(context, colours[odd] ?? '#7b3f3a', left, bottom - tall, thick, tall);
        left += thick + width * 0.002;
      }
      fill(context, '#3c2e22', 0, bottom, width, height * 0.02);
    }
  },
};

function fill(
  context: Context,
  style: string | CanvasGradient,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.fillStyle = style;
  context.fillRect(x, y, width, height);
}

/** Hills from a height of the picture downwards; both measures are parts of its height. */
function ridge(
  context: Context,
  colour: string,
  width: number,
  height: number,
  level: number,
  swing: number,
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(0, height);
  for (let step = 0; step <= 40; step += 1) {
    const wave = Math.sin(step * 0.9 + level * 20) + Math.sin(step * 0.37) * 1.4;
    context.lineTo((step / 40) * width, height * (level + (wave * swing) / 2.4));
  }
  context.lineTo(width, height);
  context.fill();
}
