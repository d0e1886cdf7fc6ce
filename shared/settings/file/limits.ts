/** A settings file longer than this is refused, in characters: the longest published one has 600,000. */
export const SETTINGS_FILE_LIMIT = 2 * 1024 * 1024;

/** A longer line is no statement. */
export const LINE_LIMIT = 8192;

/** Statements carried out before a file counts as endless: a GOTO may lead backwards. */
export const STEP_LIMIT = 1_000_000;

/** How many files GET may ask for in one reading. */
export const GET_LIMIT = 8;

/** As many findings as anybody reads; a file worse than that is probably none of this kind. */
export const FINDING_LIMIT = 500;
