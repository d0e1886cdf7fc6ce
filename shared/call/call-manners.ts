/** Whether who calls is shown at once or only when its user asks for it (requirement C14). */
export const callerDisplays = ['shown', 'on-request'] as const;

/** What somebody hears whom we put on hold; never the conversation or the room (requirement C3). */
export const holdSounds = ['music', 'silence'] as const;
export type HoldSound = (typeof holdSounds)[number];
