import type { Finding, FindingCode } from '../../shared/packages/finding';
import { readXml } from '../xml/read-xml';
import { everyElement, type XmlElement } from '../xml/xml-element';
import { knows } from './check-actions';
import { checkControls } from './check-outlook-controls';
import { checkEvents } from './check-outlook-events';
import { checkResources } from './check-outlook-resources';
import { extensionPoints, orders, textLimits } from './outlook-grammar';

const limits = { depth: 32, elements: 5000 };

/**
 * Checks an XML add-in manifest without Microsoft's service, which is the only one that checks them:
 * order of elements, resources, lengths, places, addresses, and that the program knows the functions.
 * @param code the programs of the commands page
 */
export function checkOutlookXml(xml: string, code: string, file: string): Finding[] {
  let root: XmlElement;
  try {
    root = readXml(xml, limits);
  } catch {
    return [{ severity: 'error', code: 'xml-not-readable', file }];
  }
  const findings: Finding[] = [];
  const add: Add = (found, where, detail) => {
    findings.push({ severity: 'error', code: found, file, where, detail });
  };
  if (root.name !== 'OfficeApp') add('xml-required', root.name, 'OfficeApp');
  for (const one of everyElement(root)) {
    checkOrder(one, add);
    checkText(one, add);
    checkPlaces(one, add);
    if (one.name === 'FunctionName' && !knows(code, one.text)) add('action-without-code', one.name, one.text);
  }
  checkIdentity(root, add);
  checkAddresses(root, add);
  checkControls(root, add);
  checkEvents(root, code, add);
  return [...findings, ...checkResources(root, file)];
}

export type Add = (code: FindingCode, where: string, detail?: string) => void;

function checkOrder(one: XmlElement, add: Add): void {
  const { name, children } = one;
  // A button for phones has no super tip.
  const order = orders[one.attributes['xsi:type'] ?? ''] ?? orders[name];
  if (!order) return;
  const names = order.map((one) => one.replace('!', ''));
  let reached = 0;
  for (const child of children) {
    const at = names.indexOf(child.name);
    if (at < reached) add('xml-order', name, child.name);
    else reached = at;
  }
  for (const required of order.filter((one) => one.endsWith('!'))) {
    const wanted = required.slice(0, -1);
    if (!children.some((child) => child.name === wanted)) add('xml-required', name, wanted);
  }
}

/** Buttons stand where the form factor they are for has a place. */
function checkPlaces({ name: form, children }: XmlElement, add: Add): void {
  const known = extensionPoints[form];
  if (!known) return;
  for (const { name, attributes } of children) {
    const point = attributes['xsi:type'] ?? '';
    if (name === 'ExtensionPoint' && !known.has(point)) add('xml-unknown-point', form, point);
  }
}

/** The texts of an element, the translated ones included. */
function checkText(one: XmlElement, add: Add): void {
  const max = textLimits[one.name];
  if (max === undefined) return;
  for (const { name, attributes, text } of everyElement(one)) {
    for (const value of [attributes['DefaultValue'], attributes['Value'], text]) {
      if (value !== undefined && value.length > max) add('too-long', attributes['id'] ?? name, String(max));
    }
  }
}

function checkIdentity(root: XmlElement, add: Add): void {
  const textOf = (name: string): string => root.children.find((child) => child.name === name)?.text ?? '';
  const [id, version] = [textOf('Id'), textOf('Version')];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) add('not-a-guid', 'Id', id);
  if (!/^\d+(\.\d+){1,3}$/.test(version)) add('not-a-version', 'Version', version);
}

function checkAddresses(root: XmlElement, add: Add): void {
  const domains = new Set(
    [...everyElement(root)].filter(({ name }) => name === 'AppDomain').map(({ text }) => text),
  );
  for (const { name, attributes, text } of everyElement(root)) {
    const value = name === 'AppDomain' ? text : (attributes['DefaultValue'] ?? '');
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) continue;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const where = attributes['id'] ?? name;
    if (url?.protocol !== 'https:') add('not-https', where, value);
    // Help may be anywhere; what is loaded may not.
    else if (name !== 'SupportUrl' && !domains.has(url.origin)) add('outside-domains', where, value);
  }
}
