import { createRoot } from 'react-dom/client';
import { createLogger } from '../shared/diagnostics/create-logger';
import { HostedRoot } from '../shared/ui/app-root/hosted-root';
import { createRingBufferSink } from '../shared/diagnostics/ring-buffer-sink';
import { pickLocale } from '../shared/i18n/locale';
import about from '../package.json';
import { connectHost } from './host/connect-host';
import { loadTexts } from './language/load-texts';
import { Remembered } from '../shared/sign-in/remembered';
import { Tab } from './session/tab';
import { TabView } from './view/tab-view';

/** Enough for the last hour of an ordinary day. */
const JOURNAL_ENTRIES = 500;

async function start(): Promise<void> {
  const journal = createRingBufferSink(JOURNAL_ENTRIES);
  const log = createLogger({ scope: 'teams', level: 'debug', sink: journal.sink });
  const host = await connectHost(window, log.child('host'));
  const locale = pickLocale(host.languages);
  const tab = new Tab({
    host,
    remembered: new Remembered('teams', () => window.localStorage),
    page: window,
    log,
  });
  // Signing in and fetching the words take their time side by side.
  void tab.start();
  const texts = await loadTexts(locale).catch((error: unknown) => {
    log.warn('texts not loaded, English instead', { error });
    return loadTexts('en');
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <HostedRoot host={host} locale={locale} texts={texts} log={log}>
      <TabView tab={tab} host={host} journal={journal} version={about.version} />
    </HostedRoot>,
  );
}

void start();
