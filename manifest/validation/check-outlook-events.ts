import { everyElement, type XmlElement } from '../xml/xml-element';
import { knows } from './check-actions';
import type { Add } from './check-outlook-xml';

/** How Outlook may answer to an add-in that asks before sending. */
const sendModes = new Set(['PromptUser', 'SoftBlock', 'Block']);

/** What an event's place holds, in this order. */
const contents = 'LaunchEvents SourceLocation';

/** Events: only where the schema knows them, run by a page that is a runtime, by a function its program knows. */
export function checkEvents(root: XmlElement, code: string, add: Add): void {
  for (const overrides of everyElement(root)) {
    if (overrides.name === 'VersionOverrides') checkOne(overrides, code, add);
  }
}

function checkOne({ attributes, children }: XmlElement, code: string, add: Add): void {
  const hosts = children.filter(({ name }) => name === 'Hosts').flatMap((one) => [...everyElement(one)]);
  const runtimes = new Set(hosts.filter(({ name }) => name === 'Runtime').map(residOf));
  const points = hosts.filter((one) => one.attributes['xsi:type'] === 'LaunchEvent');
  for (const point of points) {
    if (attributes['xsi:type'] !== 'VersionOverridesV1_1') add('xml-event', 'LaunchEvent', '1.1');
    const held = point.children.map(({ name }) => name).join(' ');
    if (held !== contents) add('xml-event', 'LaunchEvent', contents);
    const page = point.children.find(({ name }) => name === 'SourceLocation');
    if (page && !runtimes.has(residOf(page))) add('xml-event', 'Runtimes', residOf(page));
    for (const { name, attributes: event } of everyElement(point)) {
      if (name !== 'LaunchEvent') continue;
      const { Type: type = '', FunctionName: run = '', SendMode: mode } = event;
      if (!knows(code, run)) add('action-without-code', name, run);
      const sends = /^On(Appointment|Message)Send$/.test(type);
      // Without a mode Outlook blocks softly; what asks of nothing that is sent has none.
      if (mode !== undefined && !(sends && sendModes.has(mode))) add('xml-event', 'SendMode', mode);
    }
  }
}

function residOf({ attributes }: XmlElement): string {
  return attributes['resid'] ?? '';
}
