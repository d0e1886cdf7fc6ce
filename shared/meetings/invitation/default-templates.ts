import { en } from './defaults/en';
import { fr } from './defaults/fr';
import type { InvitationTemplate } from './invitation-template';

/** By language (BCP 47): what an invitation says where an administrator has written nothing else. */
export const defaultTemplates: ReadonlyMap<string, InvitationTemplate> = new Map([
  ['en', en],
  ['fr', fr],
]);
