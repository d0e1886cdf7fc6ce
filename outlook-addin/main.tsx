import { createRoot } from 'react-dom/client';
import about from '../package.json';
import { createLogger } from '../shared/diagnostics/create-logger';
import { HostedRoot } from '../shared/ui/app-root/hosted-root';
import { createRingBufferSink } from '../shared/diagnostics/ring-buffer-sink';
import { errorCodeOf } from '../shared/errors/app-error';
import { pickLocale } from '../shared/i18n/locale';
import { outlookHost } from './host/outlook-host';
import { loadTexts } from './language/load-texts';
import { AddIn } from './session/add-in';
import { OutsidePage } from './view/outside-page';
import { PaneRoot } from './view/pane-root';
import { wantedView } from './view/wanted-view';

/** Enough for the last hour of an ordinary day. */
const JOURNAL_ENTRIES = 500;

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('the page has no #root');
  const root = createRoot(element);
  const journal = createRingBufferSink(JOURNAL_ENTRIES);
  const log = createLogger({ scope: 'outlook', level: 'debug', sink: journal.sink });
  const texts = async (languages: readonly string[]) => {
    const locale = pickLocale(languages);
    const loaded = await loadTexts(locale).catch((error: unknown) => {
      log.warn('texts not loaded, English instead', { error });
      return loadTexts('en');
    });
    return { locale, texts: loaded };
  };
  try {
    const host = await outlookHost(window);
    const addIn = new AddIn({ host, page: window, log });
    // Signing in, fetching the words and asking for the view take their time side by side.
    void addIn.start();
    const [words, noticed] = await Promise.all([texts(host.languages), host.wantedView()]);
    const wanted = noticed ?? wantedView(window.location.search);
    root.render(
      <HostedRoot {...words} host={host} log={log}>
        <PaneRoot addIn={addIn} host={host} wanted={wanted} journal={journal} version={about.version} />
      </HostedRoot>,
    );
  } catch (error) {
    log.warn('no Outlook answers', { code: errorCodeOf(error) });
    root.render(<OutsidePage {...await texts(navigator.languages)} log={log} />);
  }
}

void start();
