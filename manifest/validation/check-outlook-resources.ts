import type { Finding } from '../../shared/packages/finding';
import { everyElement, type XmlElement } from '../xml/xml-element';
import { RESID_LIMIT } from './outlook-grammar';

/** Every `resid` is defined in the resources of its own overrides, no longer than allowed, and none is idle. */
export function checkResources(root: XmlElement, file: string): Finding[] {
  return overridesIn(root).flatMap((overrides) => checkOne(overrides, file));
}

function overridesIn(root: XmlElement): XmlElement[] {
  return [...everyElement(root)].filter(({ name }) => name === 'VersionOverrides');
}

function checkOne(overrides: XmlElement, file: string): Finding[] {
  const nested = new Set(
    overridesIn(overrides)
      .slice(1)
      .flatMap((inner) => [...everyElement(inner)]),
  );
  const own = [...everyElement(overrides)].filter((one) => !nested.has(one));
  const resources = own.filter(({ name }) => name === 'Resources').flatMap((one) => [...everyElement(one)]);
  const defined = new Set(resources.flatMap(({ attributes }) => attributes['id'] ?? []));
  const used = new Set(own.flatMap(({ attributes }) => attributes['resid'] ?? []));
  const where = overrides.attributes['xsi:type'];
  const found = (severity: Finding['severity'], code: Finding['code'], detail: string): Finding => ({
    severity,
    code,
    file,
    where,
    detail,
  });
  return [
    ...[...used].filter((id) => !defined.has(id)).map((id) => found('error', 'xml-resource-missing', id)),
    ...[...defined].filter((id) => !used.has(id)).map((id) => found('warning', 'xml-resource-unused', id)),
    ...[...defined]
      .filter((id) => id.length > RESID_LIMIT)
      .map((id) => ({
        ...found('error', 'too-long', String(RESID_LIMIT)),
        where: id,
      })),
  ];
}
