import { fitReport } from '../../shared/diagnostics/report/fit-report';
import type { PartReport } from '../../shared/diagnostics/report/part-report';
import type { HubTransport } from '../../shared/endpoint/hub/hub-transport';
import { encode } from '../../shared/protocol/envelope';
import { MAX_REPORT_LENGTH } from '../../shared/protocol/limits';
import type { News } from '../hub/companion-link';

/** Answers a controller that asks the companion how it stands. Everything else it hears is not for it. */
export function answerReports(
  transport: Pick<HubTransport, 'send'>,
  collect: () => PartReport,
): (message: News) => void {
  return (message) => {
    if (message.type !== 'report-request') return;
    const whole = collect();
    const report = fitReport(message.entries ? whole : { ...whole, entries: [] }, MAX_REPORT_LENGTH);
    transport.send(encode({ type: 'report', id: message.id, report }));
  };
}
