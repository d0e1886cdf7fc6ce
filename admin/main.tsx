import { createRoot } from 'react-dom/client';
import { openApi } from '../shared/api/open-api';
import { createConsoleSink } from '../shared/diagnostics/console-sink';
import { createLogger } from '../shared/diagnostics/create-logger';
import { AdminClient } from './api/admin-client';
import { AdminRoot } from './page/admin-root';

const log = createLogger({ scope: 'admin', level: 'warn', sink: createConsoleSink(console) });
const { client, session } = openApi({
  app: 'admin',
  fetch: (url, request) => fetch(url, request),
  storage: () => sessionStorage,
  log: log.child('session'),
});
const loadEnvironments = () => client.environments();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <AdminRoot
    session={session}
    client={new AdminClient(client)}
    loadEnvironments={loadEnvironments}
    log={log}
  />,
);
