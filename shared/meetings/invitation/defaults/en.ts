import { layOut } from './layout';

export const en = layOut({
  title: 'You are invited to a meeting with audio and video.',
  join: 'Join the meeting',
  byPhone: 'Join by phone',
  inside: 'Internal number',
  pin: 'PIN',
  invitedBy: 'Room of {{owner.name}}',
});
