export { PresenceDesk } from './presence-desk';
export { PresenceMenu } from './presence-menu';
