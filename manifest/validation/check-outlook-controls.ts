import { everyElement, type XmlElement } from '../xml/xml-element';
import type { Add } from './check-outlook-xml';
import { mobileIcons, ribbonIcons } from './outlook-grammar';

/** Buttons: each has an id of its own within its overrides, and every icon its form factor wants. */
export function checkControls(root: XmlElement, add: Add): void {
  for (const overrides of everyElement(root)) {
    if (overrides.name === 'VersionOverrides') checkIds(overrides, add);
    if (overrides.name === 'Control') checkIcons(overrides, add);
  }
}

function checkIds({ children }: XmlElement, add: Add): void {
  const seen = new Set<string>();
  // Those of nested overrides are another schema's, and the same.
  const own = children.filter(({ name }) => name === 'Hosts').flatMap((hosts) => [...everyElement(hosts)]);
  for (const { name, attributes } of own) {
    const { id } = attributes;
    if (id === undefined || !['Control', 'Group'].includes(name)) continue;
    if (seen.has(id)) add('xml-id-twice', name, id);
    seen.add(id);
  }
}

function checkIcons(control: XmlElement, add: Add): void {
  const images = control.children
    .filter(({ name }) => name === 'Icon')
    .flatMap(({ children }) => children)
    .map(({ attributes }) => keyOf(attributes['size'], attributes['scale']));
  const wanted =
    control.attributes['xsi:type'] === 'MobileButton'
      ? mobileIcons.sizes.flatMap((size) => mobileIcons.scales.map((scale) => keyOf(size, scale)))
      : ribbonIcons.map((size) => keyOf(size));
  for (const icon of wanted) {
    if (!images.includes(icon)) add('xml-icon-missing', control.attributes['id'] ?? control.name, icon);
  }
}

function keyOf(size = '?', scale?: string): string {
  return scale === undefined ? size : `${size} × ${scale}`;
}
