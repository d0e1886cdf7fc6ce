import type { Finding } from '../../shared/packages/finding';
import { decodePng } from '../icons/png';
import type { Picture } from '../icons/picture';

const sizes = { color: 192, outline: 32 } as const;

/** Sizes, format, and the colours Teams asks for: a colour icon on a solid or transparent square, a white outline on nothing. */
export function checkIcon(kind: keyof typeof sizes, png: Uint8Array, file: string): Finding[] {
  const found = (severity: Finding['severity'], code: Finding['code'], detail?: string): Finding[] => [
    { severity, code, file, detail },
  ];
  const picture = decodePng(png);
  if (!picture) return found('error', 'icon-format');
  const size = sizes[kind];
  if (picture.width !== size || picture.height !== size) {
    return found(
      'error',
      'icon-size',
      `${String(picture.width)} × ${String(picture.height)} ≠ ${String(size)} × ${String(size)}`,
    );
  }
  const alphas = alphasOf(picture);
  if (!alphas.some((alpha) => alpha > 0)) return found('error', 'icon-empty');
  if (kind === 'color') {
    const edge = alphas.filter((_alpha, at) => isEdge(at, size));
    const plain = edge.every((alpha) => alpha === 255) || edge.every((alpha) => alpha === 0);
    return plain ? [] : found('warning', 'icon-background');
  }
  if (!alphas.includes(0)) return found('error', 'icon-not-transparent');
  return isWhite(picture) ? [] : found('error', 'icon-not-white');
}

function alphasOf({ pixels }: Picture): number[] {
  return Array.from({ length: pixels.length / 4 }, (_, at) => pixels[at * 4 + 3] ?? 0);
}

function isEdge(at: number, size: number): boolean {
  const [x, y] = [at % size, Math.floor(at / size)];
  return x === 0 || y === 0 || x === size - 1 || y === size - 1;
}

function isWhite({ pixels }: Picture): boolean {
  return pixels.every((value, at) => at % 4 === 3 || value === 255 || pixels[at - (at % 4) + 3] === 0);
}
