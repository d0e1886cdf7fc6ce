import { iconPath, listIconSizes, ribbonIconSizes } from '../outlook/add-in';
import { checkSvg } from './check-svg';
import { drawSvg } from './draw-svg';
import { encodePng } from './png';

/** The icons that Outlook fetches from our server, as PNG by their paths. Rejects when the drawing is none. */
export async function ribbonIcons(svg: string, file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const checked = checkSvg(svg, file);
  if (!checked.ok) throw new Error(`${file}: ${checked.findings.map(({ code }) => code).join(', ')}`);
  const sizes = [...ribbonIconSizes, ...listIconSizes];
  const drawn = await drawSvg(checked.svg, sizes);
  if (!drawn) throw new Error(`${file} cannot be drawn`);
  return new Map(drawn.map((picture) => [iconPath(picture.width), encodePng(picture)]));
}
