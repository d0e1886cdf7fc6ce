import type { Finding, FindingCode } from '../../shared/packages/finding';
import type { XmlElement } from '../xml/xml-element';

/** What a drawing is made of. Text needs fonts, images need files, filters and patterns can cost without end. */
const drawn = new Set([
  'svg',
  'g',
  'defs',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
]);
/** Says something about the drawing, and draws nothing. */
const silent = new Set(['title', 'desc', 'metadata']);
const scripts = new Set([
  'script',
  'foreignObject',
  'handler',
  'set',
  'animate',
  'animateTransform',
  'animateMotion',
]);
const fetching = new Set(['image', 'feImage', 'iframe', 'audio', 'video']);

/** Presentation and geometry; with `style` the same again. A dash pattern can be shorter than any pixel. */
const attributes = new Set(
  (
    'id class d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform viewBox opacity fill fill-opacity ' +
    'fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity clip-path clip-rule ' +
    'gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity clipPathUnits display visibility color ' +
    'style href xlink:href'
  ).split(' '),
);

export type SvgCleaned =
  | { readonly ok: true; readonly svg: XmlElement }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Leaves of an SVG what is drawn, and refuses what could do more than be drawn. What drawing programs
 * add for themselves (other name spaces, `data-…`) is left out in silence.
 */
export function cleanSvg(root: XmlElement, file: string): SvgCleaned {
  const findings: Finding[] = [];
  const refuse = (code: FindingCode, where: string, detail?: string): void => {
    findings.push({ severity: 'error', code, file, where, detail });
  };
  const clean = (one: XmlElement): XmlElement[] => {
    const { name } = one;
    if (name.includes(':') || silent.has(name)) return [];
    if (scripts.has(name)) refuse('icon-script', name);
    else if (fetching.has(name)) refuse('icon-external', name);
    else if (!drawn.has(name)) refuse('icon-element', name);
    const kept = Object.entries(one.attributes).filter(([attribute, value]) => {
      const fault = faultOf(attribute, value);
      if (fault) refuse(fault, `${name} ${attribute}`);
      return attributes.has(attribute);
    });
    return [{ name, text: '', attributes: Object.fromEntries(kept), children: one.children.flatMap(clean) }];
  };
  const [svg] = clean(root);
  if (!svg || findings.length > 0) return { ok: false, findings: findings.slice(0, 5) };
  return { ok: true, svg: { ...svg, attributes: namespaced(svg.attributes) } };
}

function faultOf(attribute: string, value: string): FindingCode | undefined {
  if (/^on/i.test(attribute) || /javascript:/i.test(value)) return 'icon-script';
  if (/(^|:)href$/.test(attribute) && !value.startsWith('#')) return 'icon-external';
  if (/url\(\s*['"]?(?!#)/i.test(value) || /@import|expression\(/i.test(value)) return 'icon-external';
  if (attribute === 'style' && /dasharray|filter|mask/i.test(value)) return 'icon-attribute';
  const own = !/[:-]/.test(attribute) || /^(stroke|fill|stop|clip)-/.test(attribute);
  const known = attributes.has(attribute) || harmless.has(attribute);
  return own && !known ? 'icon-attribute' : undefined;
}

/** Of no effect here, and in many files. */
const harmless = new Set(
  'xmlns version baseProfile preserveAspectRatio role focusable overflow enable-background x y space lang type'.split(
    ' ',
  ),
);

/** The size is ours to say, the name spaces are the two a drawing needs. */
function namespaced(given: XmlElement['attributes']): XmlElement['attributes'] {
  const rest = Object.fromEntries(
    Object.entries(given).filter(([name]) => name !== 'width' && name !== 'height'),
  );
  return { xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': 'http://www.w3.org/1999/xlink', ...rest };
}
