import { settingsSchema } from '../../../shared/api/settings-schema';
import { dialPlanOf } from '../../../shared/dialing/dialling-settings';
import { findJoinTargets } from '../../../shared/meetings/targets/find-join-targets';
import { quietSession } from '../../session/quiet-session';
import type { CommandMeans } from '../command-means';

/** Since which Outlook tells of an appointment that is about to be sent. */
const SINCE = '1.12';

/**
 * What to ask before an appointment is sent: that others are invited who find no way to join in it. Nothing,
 * undefined, in an older Outlook, where nobody is signed in, and where the add-in is switched off. Rejects
 * with AppError.
 */
export async function missingMeeting(means: CommandMeans): Promise<string | undefined> {
  const { host, access, words, origin } = means;
  const item = host.composed();
  if (!item || !host.supports('Mailbox', SINCE)) return undefined;
  const [people, location, body] = await Promise.all([
    item.people(),
    item.location().catch(() => ''),
    item.body('html'),
    quietSession(access),
  ]);
  if (!people.some(({ part }) => part === 'required' || part === 'optional')) return undefined;
  const settings = await access.authorised(settingsSchema, { path: '/api/settings' });
  if (settings.settings?.outlookAddin.value === false) return undefined;
  const options = { origins: [origin], plan: dialPlanOf(settings) };
  const targets = findJoinTargets({ location, body, bodyType: 'html' }, options);
  return targets.length > 0 ? undefined : words('outlook-command.reminder');
}
