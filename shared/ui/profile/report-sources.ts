import type { ReportSource } from '../../diagnostics/report/part-report';

/** Where the parts of a report come from, found out when it is asked for. */
export type ReportSources = () => readonly ReportSource[];
