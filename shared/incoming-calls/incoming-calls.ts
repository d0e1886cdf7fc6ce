/** What of twinning is on (guide, chapter 12): nothing, the other extension, or the external number. */
export const twinningModes = ['off', 'internal', 'mobile'] as const;
export type TwinningMode = (typeof twinningModes)[number];

/** Longest number a call may be forwarded to; seconds a telephone may ring before it counts as unanswered. */
export const incomingLimits = { number: 33, shortestRing: 5, longestRing: 120, defaultRing: 20 } as const;

/**
 * Where a user's calls go (guide, chapters 3 and 5, "Fonctions des appels entrants"). `all` wins over
 * both others, which share one number. An empty number: none was given, and the forward cannot be on.
 */
export interface Forwarding {
  readonly all: boolean;
  readonly allNumber: string;
  readonly busy: boolean;
  readonly noAnswer: boolean;
  /** Of `busy` and `noAnswer`. */
  readonly otherNumber: string;
}

/** What a user has chosen for incoming calls: kept per user, the same on every device. */
export interface IncomingChoices {
  readonly forwarding: Forwarding;
  /** Calls that are declined or not answered, and go nowhere else, are answered by the voicemail. */
  readonly voicemail: boolean;
  /** Every call to voicemail at once. */
  readonly sendAll: boolean;
  /** The same while the user wants not to be disturbed. */
  readonly sendAllWhenDoNotDisturb: boolean;
  readonly twinning: TwinningMode;
  /** Until a call counts as unanswered, in s. */
  readonly ringSeconds: number;
  /** Signing in here signs other devices out (requirement M1, "mode de base"). */
  readonly basicMode: boolean;
}

/** How the calls of a hunt group find a member (guide, chapter 4; the kinds are IP Office's). */
export const huntKinds = ['sequential', 'collective', 'rotary', 'longest-idle'] as const;
export type HuntKind = (typeof huntKinds)[number];

/** A hunt group as one of its members sees it. */
export interface GroupMembership {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly kind: HuntKind;
  /** Whether its calls reach this user now. */
  readonly on: boolean;
  /** Whether this user may switch that. */
  readonly mayChange: boolean;
}

/** What an administrator lets a user change; a number is that of the twin, and undefined where none is configured. */
export interface IncomingRights {
  readonly forward: boolean;
  readonly sendAll: boolean;
  readonly internalTwin?: string | undefined;
  readonly mobileTwin?: string | undefined;
}

/**
 * Whether what is shown is so: `exact` on the embedded switch; `assumed` where a PBX is told by feature
 * codes and cannot be asked: it is what was last set from here, and somebody may have changed it at a telephone.
 */
export const certainties = ['exact', 'assumed'] as const;
export type Certainty = (typeof certainties)[number];

/** Everything about a user's incoming calls, as views show it. */
export interface IncomingCalls {
  /** Rises with every change; an older one is dropped. */
  readonly revision: number;
  readonly certainty: Certainty;
  readonly choices: IncomingChoices;
  readonly rights: IncomingRights;
  readonly groups: readonly GroupMembership[];
  /** What the PBX has no way of doing at all: not offered, and said. */
  readonly impossible: readonly IncomingFeature[];
}

/** What a PBX may or may not be able to do for incoming calls. */
export const incomingFeatures = [
  'forward-all',
  'forward-busy',
  'forward-no-answer',
  'voicemail',
  'send-all',
  /** While the user wants not to be disturbed: needs the PBX to be told each time, or to know it by itself. */
  'send-all-when-do-not-disturb',
  'twinning',
  /** An external number rings as well: needs a line out. */
  'mobile-twinning',
  'groups',
  'ring-time',
  'park',
  'pickup',
  'basic-mode',
] as const;
export type IncomingFeature = (typeof incomingFeatures)[number];

/** A wish to change; what is absent stays. */
export interface IncomingChange {
  readonly forwarding?: Partial<Forwarding> | undefined;
  readonly voicemail?: boolean | undefined;
  readonly sendAll?: boolean | undefined;
  readonly sendAllWhenDoNotDisturb?: boolean | undefined;
  readonly twinning?: TwinningMode | undefined;
  readonly ringSeconds?: number | undefined;
  readonly basicMode?: boolean | undefined;
  readonly group?: { readonly id: string; readonly on: boolean } | undefined;
}

export const noForwarding: Forwarding = {
  all: false,
  allNumber: '',
  busy: false,
  noAnswer: false,
  otherNumber: '',
};

/** Whether any forward is on. */
export function isForwarding({ all, busy, noAnswer }: Forwarding): boolean {
  return all || busy || noAnswer;
}

/** What somebody who has chosen nothing has. */
export const defaultChoices: IncomingChoices = {
  forwarding: noForwarding,
  voicemail: false,
  sendAll: false,
  sendAllWhenDoNotDisturb: false,
  twinning: 'off',
  ringSeconds: incomingLimits.defaultRing,
  basicMode: false,
};
