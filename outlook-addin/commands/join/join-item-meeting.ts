import { ApiClient } from '../../../shared/api/api-client';
import { MeetingsApi } from '../../../shared/api/meetings-api';
import { dialPlanOf } from '../../../shared/dialing/dialling-settings';
import { silentLogger } from '../../../shared/diagnostics/silent-logger';
import { connectController } from '../../../shared/endpoint/hub/connect-controller';
import { AppError } from '../../../shared/errors/app-error';
import type { JoinTarget } from '../../../shared/meetings/join-target';
import { joinMeeting, type JoinResult } from '../../../shared/meetings/join/join-meeting';
import { lastJoinedOf } from '../../../shared/meetings/join/last-joined';
import { findJoinTargets } from '../../../shared/meetings/targets/find-join-targets';
import { WindowCompanionOpener } from '../../../shared/windows/window-companion-opener';
import type { ItemNotice } from '../../host/host';
import { meetingOf, repliesOf } from '../../meeting/item-meeting';
import { quietSession } from '../../session/quiet-session';
import type { CommandMeans } from '../command-means';
import { openedPane } from '../opened-pane';
import { errorWords } from './error-words';
import { onceKnown } from './once-known';

/**
 * "Join" (requirements O2 to O4): by the one way that the item names, or by a room of ours. Where there are
 * several ways the pane is opened for the person to choose, and where Outlook does not open it the best
 * is taken and named. Rejects with AppError.
 */
export async function joinItemMeeting(means: CommandMeans): Promise<ItemNotice> {
  const { host, access, words, origin } = means;
  const item = host.item();
  const nothing: ItemNotice = { kind: 'error', text: words('outlook-command.no-target') };
  if (!item) return nothing;
  const client = new ApiClient(access.requester, access.session);
  // Outlook and the server are asked side by side.
  const [replies, settings] = await Promise.all([
    repliesOf(item),
    quietSession(access).then(() => client.settings()),
  ]);
  if (settings.settings?.outlookAddin.value === false) {
    return { kind: 'error', text: words('outlook-command.off') };
  }
  const meeting = meetingOf(replies, { find: findJoinTargets, origin, plan: dialPlanOf(settings) });
  const { subject, targets, unread } = meeting;
  const [best] = targets;
  if (!best) {
    const [failure] = unread;
    if (failure) throw new AppError(failure.code, `Outlook did not give away: ${failure.part}`);
    return nothing;
  }
  const clear = best.kind === 'room' || (targets.length === 1 && unread.length === 0);
  if (!clear && (await openedPane(host))) {
    return { kind: 'info', text: words('outlook-command.choose-meeting') };
  }
  const result = await join(means, client, best, { subject, clear });
  if (!result.ok) return { kind: 'error', text: await errorWords(host.languages, result.code) };
  const joined = lastJoinedOf(subject, best, Date.now());
  // Offered again elsewhere; that it is not remembered is no reason to complain.
  if (joined) new MeetingsApi(client).joined(joined).catch(() => undefined);
  return outcome(means, best, subject, clear);
}

interface Joining {
  readonly subject: string;
  readonly clear: boolean;
}

async function join(
  means: CommandMeans,
  client: ApiClient,
  target: JoinTarget,
  { subject, clear }: Joining,
): Promise<JoinResult> {
  const { host, access, origin } = means;
  const opener = new WindowCompanionOpener({
    createTicket: (command) => client.createTicket(command),
    host,
    openWindow: () => null,
    base: `${origin}/outlook/`,
    log: silentLogger,
  });
  // A page of another service needs neither hub nor companion.
  const controller =
    target.kind === 'web'
      ? undefined
      : connectController({ client, session: access.session, origin, opener, log: silentLogger });
  try {
    if (controller) await onceKnown(controller.endpoint);
    return await joinMeeting(target, {
      endpoint: controller?.endpoint ?? nobody,
      api: new MeetingsApi(client),
      open: async (url) => {
        // Nothing is opened that was not shown.
        await host.notify(outcome(means, target, subject, clear)).catch(() => undefined);
        await host.openLink(url);
      },
      id: () => crypto.randomUUID(),
      subject,
    });
  } finally {
    controller?.close();
    opener.close();
  }
}

/** Stands where no call is placed. */
const nobody = {
  execute: ({ id }: { readonly id: string }) =>
    Promise.resolve({ id, ok: false, code: 'not-supported' } as const),
};

function outcome({ words }: CommandMeans, target: JoinTarget, subject: string, clear: boolean): ItemNotice {
  if (target.kind === 'web') {
    const key = clear ? 'outlook-command.opening' : 'outlook-command.opening.best';
    return { kind: 'info', text: words(key, { host: new URL(target.url).host }) };
  }
  const name = subject.trim() || (target.kind === 'phone' ? targetNumber(target) : target.slug);
  const key = clear ? 'outlook-command.calling' : 'outlook-command.calling.best';
  return { kind: 'info', text: words(key, { name }) };
}

function targetNumber({ target }: Extract<JoinTarget, { kind: 'phone' }>): string {
  return target.number;
}
