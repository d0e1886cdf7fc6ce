import { listOf } from './parameter';

/** As many as the PBX's telephones take. */
const MOST = 10;
const entry = /^([a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?(;transport=(tls|tcp|udp|auto))?$/i;

/** SIP_CONTROLLER_LIST: `host[:port][;transport=tls|tcp|udp|auto]`, with commas between. */
export function isControllerList(text: string): boolean {
  const entries = listOf(text);
  return entries.length <= MOST && entries.every((one) => entry.test(one) && portOf(one) <= 65_535);
}

function portOf(controller: string): number {
  return Number(/:(\d{1,5})(;|$)/.exec(controller)?.[1] ?? '5061');
}
