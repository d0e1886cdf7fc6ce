import { silentLogger } from '../../shared/diagnostics/silent-logger';
import { outlookHost } from '../host/outlook-host';
import { associate } from '../host/ribbon';
import { associateSending } from '../host/sending';
import { tellInvitationChanged } from '../meeting/invitation-news';
import { openAccess } from '../session/open-access';
import type { CommandMeans } from './command-means';
import { runCommand, type Command } from './run-command';
import { loadWords, type CommandKey } from './words/words';

async function open(): Promise<CommandMeans> {
  const host = await outlookHost(window);
  const words = await loadWords(host.languages);
  // A problem report is gathered in the pane, which cannot see into this page.
  const access = openAccess(host, window, silentLogger);
  return { host, words, access, origin: window.location.origin };
}

let means: Promise<CommandMeans> | undefined;
/** Begun with the page and not with the first click; what failed is tried again at the next. */
function ready(): Promise<CommandMeans> {
  means ??= open().catch((error: unknown) => {
    means = undefined;
    throw error;
  });
  return means;
}

const running = (progress: CommandKey, command: Command) => async (): Promise<void> => {
  await runCommand(await ready(), progress, command);
};

/** The pane beside the appointment is to show what is in it now. */
const changing = (progress: CommandKey, command: Command) => async (): Promise<void> => {
  await running(progress, command)();
  tellInvitationChanged();
};

// Each fetches what it needs while the session is taken up: inserting knows nothing of telephone numbers,
// joining nothing of blocks in a body.
const addMeeting: Command = async (opened) => (await import('./add-meeting')).addMeeting(opened);
const removeMeeting: Command = async (opened) => (await import('./remove-meeting')).removeMeeting(opened);
const joinMeeting: Command = async (opened) =>
  (await import('./join/join-item-meeting')).joinItemMeeting(opened);

associate({
  addMeeting: changing('outlook-command.adding', addMeeting),
  removeMeeting: changing('outlook-command.removing', removeMeeting),
  joinMeeting: running('outlook-command.joining', joinMeeting),
});
// Asked only where the manifest was made with the reminder (manifest/outlook/add-in.ts).
associateSending('remindBeforeSending', async () =>
  (await import('./reminder/missing-meeting')).missingMeeting(await ready()),
);
ready().catch(() => undefined);
