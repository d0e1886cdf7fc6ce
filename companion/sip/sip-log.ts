import type { Logger } from '../../shared/diagnostics/logger';

const LONGEST_LINE = 160;

/**
 * Takes sip.js's warnings and errors into our log. Only the first line of each: what follows is a
 * SIP message, with addresses, credentials and keys in it; its parser quotes the wire in any line.
 */
export function forwardLog(
  log: Logger,
): (level: string, category: string, label: string | undefined, content: string) => void {
  return (level, category, _label, content) => {
    if (level !== 'error' && level !== 'warn') return;
    if (category === 'sip.Parser') {
      log.warn('unreadable SIP message');
      return;
    }
    const [line = ''] = String(content).split(/[\r\n]/, 1);
    // Errors of sip.js are mostly the peer's refusals; what is an error to us is logged by us.
    log.debug(line.slice(0, LONGEST_LINE), { category });
  };
}
