import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A dialled or received number for people to read: national within `country` (ISO 3166-1),
 * international outside of it, an address without its scheme. Extensions, feature codes and
 * whatever is no number stay as they are.
 */
export function formatNumber(number: string, country: string): string {
  if (/^sips?:/i.test(number)) return number.replace(/^sips?:/i, '').replace(/;.*$/s, '');
  // Only whole numbers: anything else would be read as a number of some country it is not of.
  if (!/^\+\d{5,15}$/.test(number)) return number;
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return number;
  return parsed.country === country.toUpperCase() ? parsed.formatNational() : parsed.formatInternational();
}
