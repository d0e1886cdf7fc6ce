import { createRoot } from 'react-dom/client';
import { createIntl } from 'react-intl';
import about from '../package.json';
import { openApi } from '../shared/api/open-api';
import { createLogger } from '../shared/diagnostics/create-logger';
import { createRingBufferSink } from '../shared/diagnostics/ring-buffer-sink';
import { pickLocale } from '../shared/i18n/locale';
import { popupWindow } from '../shared/sign-in/popup-window';
import { openDesktop } from './desktop/desktop';
import { linkManifest } from './desktop/link-manifest';
import { CompanionRoot } from './features/companion-root';
import { Entry } from './features/entry/entry';
import { instanceId } from './features/entry/instance-id';
import { loadTexts } from './features/language/load-texts';
import { describeCall } from './features/notices/describe-call';
import { describeMeeting } from './features/notices/describe-meeting';
import { fetchTelephone, openPhone, type Phone } from './features/phone';
import { takeTicket } from './features/sign-in/take-ticket';

/** Enough for the last hour of an ordinary day. */
const JOURNAL_ENTRIES = 500;

async function start(): Promise<void> {
  const ticket = takeTicket(location, history);
  const journal = createRingBufferSink(JOURNAL_ENTRIES);
  const log = createLogger({ scope: 'companion', level: 'debug', sink: journal.sink });
  const { client, session, attempts } = openApi({
    app: 'companion',
    fetch: (url, request) => fetch(url, request),
    storage: () => sessionStorage,
    log: log.child('session'),
  });

  const locale = pickLocale(navigator.languages);
  const words = loadTexts(locale).catch((error: unknown) => {
    log.warn('texts not loaded, English instead', { error });
    return loadTexts('en');
  });
  const { desktop, handedOver } = await openDesktop(log.child('desktop'));
  const entry = new Entry<Phone>({
    session,
    ticket,
    open: async (signedIn, command) => {
      const intl = createIntl({ locale, messages: { ...(await words) } });
      return openPhone({
        session,
        signedIn,
        api: client,
        origin: location.origin,
        instanceId: instanceId(() => sessionStorage),
        command,
        desktop,
        describeCall: describeCall(intl),
        describeMeeting: describeMeeting(intl),
        version: about.version,
        journal: journal.entries,
        log,
      });
    },
    log: log.child('entry'),
  });
  linkManifest(locale);
  // Finding out who it is, fetching the words and the telephone take their time side by side.
  fetchTelephone().catch(() => undefined);
  if (handedOver) entry.linkHandedOver();
  else void entry.start();

  const texts = await words;
  const loadEnvironments = () => client.environments();
  const account = {
    window: popupWindow((url, name, features) => window.open(url, name, features)),
    attempts,
    absolute: (url: string) => new URL(url, location.origin).href,
    log: log.child('sign-in'),
  };
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <CompanionRoot
      entry={entry}
      locale={locale}
      texts={texts}
      log={log}
      loadEnvironments={loadEnvironments}
      account={account}
      onOpenLink={(url) => window.open(url, '_blank', 'noopener')}
      onReload={() => {
        location.reload();
      }}
    />,
  );
}

void start();
