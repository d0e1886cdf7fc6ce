import * as z from 'zod/mini';
import type { Preference } from '../../preferences/preferences';

export const layouts = ['speaker', 'side-by-side', 'alone'] as const;
/** `speaker`: the other side large and oneself small; `alone`: oneself not at all. */
export type Layout = (typeof layouts)[number];

const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type Corner = (typeof corners)[number];

export const layoutPreference: Preference<Layout> = {
  key: 'video.layout',
  schema: z.enum(layouts),
  fallback: 'speaker',
};

export const cornerPreference: Preference<Corner> = {
  key: 'video.self-view-corner',
  schema: z.enum(corners),
  fallback: 'bottom-right',
};

/** Around the stage, clockwise. */
const circle: readonly Corner[] = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];

/** The corner after one, for who has only one key or button. */
export function nextCorner(corner: Corner): Corner {
  return circle[(circle.indexOf(corner) + 1) % circle.length] ?? corner;
}

/** Where an arrow key leads; the same corner when it leads nowhere. */
export function cornerTowards(corner: Corner, key: string): Corner {
  const [row = '', column = ''] = corner.split('-');
  const rows: Readonly<Record<string, string>> = { ArrowUp: 'top', ArrowDown: 'bottom' };
  const columns: Readonly<Record<string, string>> = { ArrowLeft: 'left', ArrowRight: 'right' };
  return `${rows[key] ?? row}-${columns[key] ?? column}` as Corner;
}

/** The corner nearest to a point of a box. */
export function cornerAt(box: DOMRectReadOnly, x: number, y: number): Corner {
  const row = y < box.top + box.height / 2 ? 'top' : 'bottom';
  return `${row}-${x < box.left + box.width / 2 ? 'left' : 'right'}`;
}
