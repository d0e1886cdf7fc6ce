import type { PartReport } from '../../diagnostics/report/part-report';
import type { Availability } from '../../endpoint/endpoint';
import type { RegistrationState } from '../../endpoint/endpoint-state';

/** What the checks look at, as far as the app has it: what is absent is not looked at. */
export interface Surroundings {
  /** Of this page. */
  readonly version: string;
  /** How this page stands with the hub. */
  readonly availability?: (() => Availability) | undefined;
  /** Of the companion, as the hub last told. */
  readonly registration?: (() => RegistrationState | undefined) | undefined;
  /** How the companion stands. Rejects with AppError. */
  readonly companion?: (() => Promise<PartReport>) | undefined;
  /** The companion is this page, not one that may be missing. */
  readonly isCompanion?: boolean | undefined;
  /** Opens a window for a moment; `undefined` where the host opens windows. Absent: no window is opened from here. */
  readonly tryWindow?: (() => boolean | undefined) | undefined;
}
