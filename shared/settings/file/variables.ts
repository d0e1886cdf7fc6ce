/** What IF may ask, beside the names that the file itself has set. */
export type Variables = Readonly<Record<string, string>>;

/**
 * Who we are to a settings file: the desktop client, registering by SIP. `acw` is what the PBX's own
 * files call it; they send it past the sections for desk phones.
 */
export const ourVariables: Variables = {
  MODEL: 'acw',
  MODEL4: 'acw',
  SIG: '2',
  SIG_IN_USE: 'SIP',
  GROUP: '0',
  MACADDR: '00:00:00:00:00:00',
  BOOTNAME: '',
  VPNACTIVE: '0',
};

/** Whether a variable of the telephones can have a value at all. */
export function canBe(variable: string, value: string): boolean {
  switch (variable) {
    case 'MODEL4':
      return value.length <= 4;
    case 'SIG':
      return /^[012]$/.test(value);
    case 'SIG_IN_USE':
      return /^(SIP|H323)$/i.test(value);
    case 'GROUP':
      return /^\d{1,3}$/.test(value);
    default:
      return true;
  }
}
