import type { DialInput } from '../../dialing/dial-input';

/** `parseDialInput` for the user's environment. Apps fetch it when it is needed: it carries every country's numbers. */
export type ReadDialInput = (text: string) => DialInput;
