import { chatServices } from './rules/chats';
import { invitedMost } from './rules/invited-most';
import { meetingServices } from './rules/meetings';
import { selfHosted } from './rules/self-hosted';
import { webinarServices } from './rules/webinars';
import type { ServiceRule } from './service-rule';

/** Every service that is recognised; of two rules for one host the first counts. */
export const serviceRules: readonly ServiceRule[] = [
  ...invitedMost,
  ...meetingServices,
  ...chatServices,
  ...webinarServices,
  ...selfHosted,
];

const names = new Map(serviceRules.map(({ id, name }) => [id, name]));

/** What people call a service (`teams` → `Microsoft Teams`); an id that is not known any more comes back as it is. */
export function serviceName(id: string): string {
  return names.get(id) ?? id;
}
