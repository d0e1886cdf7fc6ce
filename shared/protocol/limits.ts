/** The version of the hub protocol. Raised when an old peer could misread a new message. */
export const PROTOCOL_VERSION = 1;

/** The largest hub message, in bytes of JSON: forty calls with long names fit ten times over. */
export const MAX_MESSAGE_BYTES = 64 * 1024;

/** How long a command may take from the controller's click to its result, in ms. */
export const COMMAND_TIMEOUT_MS = 10_000;

/** How long a command waits for a companion that is being opened, in ms; also the life of a ticket. */
export const SUMMON_TIMEOUT_MS = 30_000;

/** How long a companion may take to report on itself, in ms. */
export const REPORT_TIMEOUT_MS = 5_000;

/** The largest report of a companion, in characters of JSON: the message around it must fit as well. */
export const MAX_REPORT_LENGTH = MAX_MESSAGE_BYTES - 4_096;
