export { SipSwitch } from './sip-switch';
export type { SwitchOptions } from './switch-options';
export { handleSipProtocols } from './transport/sip-socket';
export type { SipSocket } from './transport/sip-socket';
export type { SwitchLimits } from './limits';
export { systemClock } from './clock';
export type { Clock, Timer } from './clock';
export type { HangUpReason, LocalAgent, LocalCall, LocalCallHandler, LocalParty } from './local/local-party';
