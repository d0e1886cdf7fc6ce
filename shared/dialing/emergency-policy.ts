/**
 * What happens to a call to an emergency number (requirement R2; guide, chapter 3, "Appels
 * d'urgence"). `warn`: it is placed once its user has confirmed it, knowing that the helpers may be
 * sent to the wrong place. `refuse`: never. `native`: left to the device's own telephone.
 */
export const emergencyPolicies = ['warn', 'refuse', 'native'] as const;
export type EmergencyPolicy = (typeof emergencyPolicies)[number];

/** An administrator's decision, by the kind of device. */
export interface EmergencySettings {
  readonly policy: EmergencyPolicy;
  /** On mobile telephones. */
  readonly phonePolicy: EmergencyPolicy;
  /** What else its users must know: which telephone to use, whom to tell. */
  readonly text?: string | undefined;
}

/** The guide's advice where an administrator has said nothing: a mobile telephone calls for help by itself. */
export const defaultEmergency: EmergencySettings = { policy: 'warn', phonePolicy: 'native' };

export function policyOn(settings: EmergencySettings | undefined, phone: boolean): EmergencyPolicy {
  const { policy, phonePolicy } = settings ?? defaultEmergency;
  return phone ? phonePolicy : policy;
}

/** As much of `navigator` as tells a telephone from a computer. */
export interface Device {
  readonly userAgent: string;
  readonly userAgentData?: { readonly mobile: boolean } | undefined;
}

/** Whether a device is a mobile telephone. Tablets are none: most cannot call. */
export function isPhone({ userAgent, userAgentData }: Device): boolean {
  return userAgentData?.mobile ?? /\biPhone\b|\bAndroid\b.*\bMobile\b/.test(userAgent);
}
