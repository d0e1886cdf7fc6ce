import type { EmergencyPolicy } from '../../../dialing/emergency-policy';

const texts = {
  'emergency.warn.text':
    'This call goes through the telephone system of your organisation. If you are somewhere else, the emergency services may be sent to the wrong place: say first where you are. If you can, use a mobile or a desk telephone instead.',
  'emergency.refuse.text':
    'Emergency calls are not possible from here, because the emergency services would not learn where you are. Use another telephone now: a mobile or a desk telephone.',
  'emergency.native.text':
    'Emergency calls go through the telephone of this device, which tells the emergency services where you are. If it cannot make calls, use another telephone.',
} as const satisfies Record<`emergency.${EmergencyPolicy}.text`, string>;

/** Before a call for help. */
export const emergencyEn = {
  'emergency.title': '{number} is an emergency number',
  'emergency.warn.call': 'Call {number} anyway',
  'emergency.native.call': 'Call {number} with this device',
  ...texts,
} as const;
