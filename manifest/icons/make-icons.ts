import type { Finding, FindingCode } from '../../shared/packages/finding';
import { checkSvg } from './check-svg';
import { drawSvg } from './draw-svg';
import { outlineOf } from './outline';
import { encodePng } from './png';

/** Side of Teams' colour icon, in pixels. */
export const COLOR_SIZE = 192;
/** The outline is taken from a larger drawing, so that its edges are smooth. */
const LARGE_SIZE = 384;

/** The icons of a package, as PNG. */
export interface Icons {
  readonly color: Uint8Array;
  readonly outline: Uint8Array;
}

export type IconsMade =
  | { readonly ok: true; readonly icons: Icons }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Makes both icons from one SVG, by a renderer that knows neither scripts nor the network. `file` names it in findings. */
export async function makeIcons(svg: string, file: string): Promise<IconsMade> {
  const checked = checkSvg(svg, file);
  if (!checked.ok) return checked;
  const refuse = (code: FindingCode): IconsMade => ({
    ok: false,
    findings: [{ severity: 'error', code, file }],
  });
  const [color, large] = (await drawSvg(checked.svg, [COLOR_SIZE, LARGE_SIZE])) ?? [];
  if (!color || !large) return refuse('icon-too-complex');
  const outline = outlineOf(large);
  if (!outline) return refuse('icon-empty');
  return { ok: true, icons: { color: encodePng(color), outline: encodePng(outline) } };
}
