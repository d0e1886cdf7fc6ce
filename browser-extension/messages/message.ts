import type { CallState } from '../../shared/call/call-state';
import type { Availability } from '../../shared/endpoint/endpoint';
import type { Renewed } from '../../shared/api/pairing-schema';

/** A number in one of the texts a page asked about: where it stands, how it is read out, what is dialled. */
export interface FoundInText {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly number: string;
}

/** What the parts of the extension ask of its worker. */
export type ToWorker =
  /** Answered with the numbers of each text. */
  | { readonly type: 'find'; readonly texts: readonly string[] }
  | { readonly type: 'call'; readonly text: string }
  /** From the page that asks about a call for help. */
  | { readonly type: 'confirm-emergency'; readonly id: string }
  /** From the options: a pairing was allowed. Answered once it is signed in. */
  | { readonly type: 'paired'; readonly session: Renewed }
  | { readonly type: 'sign-out' };

/** Where the toast of a page belongs. */
export interface ToastMessage {
  readonly type: 'toast';
  readonly text: string;
  readonly failed: boolean;
}

/** A live call as the popup shows it. */
export interface PopupCall {
  readonly id: string;
  readonly name: string;
  readonly state: CallState;
  readonly muted: boolean;
}

/** What the popup shows, whole, at every change. */
export interface PopupState {
  /** The name of whoever is signed in. */
  readonly user?: string | undefined;
  readonly disabled: boolean;
  readonly availability: Availability;
  readonly calls: readonly PopupCall[];
}

export type PopupCommand =
  | { readonly kind: 'hang-up'; readonly callId: string }
  | { readonly kind: 'mute'; readonly callId: string; readonly muted: boolean };

/** The name of the popup's connection with the worker. */
export const POPUP_PORT = 'popup';
