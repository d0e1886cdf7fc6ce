/** How a part of the host's sign-in behaves: as it should, only after asking its user, not at all. */
export const nestedBehaviours = ['works', 'asks', 'refuses', 'silent'] as const;
export const tokenBehaviours = ['works', 'refuses', 'silent'] as const;
export const windowBehaviours = ['works', 'blocked', 'silent'] as const;

/** What can go wrong between a tab and its host, so that each way round it can be tried. */
export interface SignInBehaviour {
  /** Nested app authentication. */
  readonly nested: (typeof nestedBehaviours)[number];
  /** `authentication.getAuthToken`. */
  readonly token: (typeof tokenBehaviours)[number];
  /** `authentication.authenticate`. */
  readonly window: (typeof windowBehaviours)[number];
}

/** A host that has nothing against anybody. */
export const obliging: SignInBehaviour = { nested: 'works', token: 'works', window: 'works' };
