import type { Finding, FindingCode } from '../../shared/packages/finding';
import { readXml, XmlError, type XmlFault } from '../xml/read-xml';
import { everyElement, type XmlElement } from '../xml/xml-element';
import { cleanSvg } from './clean-svg';

/** Longest SVG, in characters: a drawing that is to be read at 32 pixels needs a hundredth of it. */
export const MAX_SVG_LENGTH = 256 * 1024;
/** Bounds of what drawing it may cost: every level can be a layer of its own. */
const limits = { depth: 24, elements: 1000 };
/** Of the drawing's own units; an exponent beyond it makes numbers that no drawing program means. */
const MAX_EXTENT = 10_000;

const ofFault: Readonly<Record<XmlFault, FindingCode>> = {
  'not-xml': 'icon-not-svg',
  doctype: 'icon-doctype',
  'too-deep': 'icon-too-complex',
  'too-many-elements': 'icon-too-complex',
};

export type SvgChecked =
  | { readonly ok: true; readonly svg: XmlElement }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads an SVG that a stranger may have made. What comes back is drawn from what was read here, not
 * from the text, and holds only shapes, gradients and clip paths: nothing that runs, nothing that is
 * fetched, nothing that refers to itself or grows. `file` names it in findings.
 */
export function checkSvg(text: string, file: string): SvgChecked {
  const refuse = (code: FindingCode, where?: string, detail?: string): SvgChecked => ({
    ok: false,
    findings: [{ severity: 'error', code, file, where, detail }],
  });
  if (text.length > MAX_SVG_LENGTH) {
    return refuse('icon-too-large', undefined, String(MAX_SVG_LENGTH / 1024));
  }
  let root: XmlElement;
  try {
    root = readXml(text, limits);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return refuse(ofFault[error.fault]);
  }
  if (root.name !== 'svg') return refuse('icon-not-svg', root.name);
  const cleaned = cleanSvg(root, file);
  if (!cleaned.ok) return cleaned;
  const size = extentOf(root);
  if (!size) return refuse('icon-view-box', 'svg');
  if (Math.abs(size.width / size.height - 1) > 0.01) {
    return refuse('icon-not-square', 'svg', `${String(size.width)} × ${String(size.height)}`);
  }
  const drawn = [...everyElement(cleaned.svg)].length > 1;
  if (!drawn) return refuse('icon-empty', 'svg');
  const attributes = { ...cleaned.svg.attributes, viewBox: size.viewBox };
  return { ok: true, svg: { ...cleaned.svg, attributes } };
}

interface Extent {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
}

/** The extent in its own units, from the view box or else from width and height; undefined when it has none to draw by. */
function extentOf({ attributes }: XmlElement): Extent | undefined {
  const { viewBox } = attributes;
  const numbers =
    viewBox === undefined
      ? ['0', '0', withoutUnit(attributes['width']), withoutUnit(attributes['height'])]
      : viewBox.trim().split(/[\s,]+/);
  const [x, y, width, height] = numbers.map((one) => (/^-?\d*\.?\d+$/.test(one) ? Number(one) : Number.NaN));
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  const sound = [x, y, width, height].every((one) => Math.abs(one) <= MAX_EXTENT) && width > 0 && height > 0;
  if (numbers.length !== 4 || !sound) return undefined;
  return { width, height, viewBox: [x, y, width, height].join(' ') };
}

function withoutUnit(length: string | undefined): string {
  return length?.trim().replace(/px$/, '') ?? '';
}
