import { createConsoleSink } from '../../shared/diagnostics/console-sink';
import { createLogger } from '../../shared/diagnostics/create-logger';

/** What goes wrong in the preview is for whoever develops or evaluates: the browser's console. */
export const log = createLogger({ scope: 'preview', level: 'warn', sink: createConsoleSink(console) });
