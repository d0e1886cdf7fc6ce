import type { Candidate } from './candidate';

/** Words that say that a telephone number follows. */
const telephone =
  /\b(?:t[ée]l|t[ée]l[ée]phone\w*|phone|mobile|mob|portable|cell|handy|fax|standard|hotline|whatsapp|call\w*|appel\w*|joindre|contact\w*|rufnummer|telefon\w*|tel[ée]fono|gsm|sms)\b|[\u260e\u2706\u{1f4de}\u{1f4f1}]/giu;

/** Words that say that something else follows, which is written with as many digits. */
const other =
  /\b(?:order|commande|invoice|facture|receipt|re[çc]u|ticket|case|dossier|r[ée]f|r[ée]f[ée]rence|id|ids|identifiant|sku|ean|upc|gtin|isbn|issn|doi|pmid|oclc|orcid|iban|bic|rib|siren|siret|naf|rcs|tva|vat|nif|ssn|nir|duns|account|compte|customer|client|contract|contrat|policy|serial|s\/n|imei|tracking|colis|suivi|parcel|shipment|part|article|item|model|mod[èe]le|build|version|release|revision|commit|patent|brevet|permit|licen[cs]e|card|carte|pin|code|passcode|meeting|conference|r[ée]union|lot|batch|port|bytes|octets|timestamp|isni|viaf|license|cas|zip|gps|lat|latitude|lon|lng|longitude|coordinates|coordonn[ée]es|price|prix|total|amount|montant|no|nr|num[ée]ro|number)\b|n°|№|#/giu;

/**
 * What the nearest word before a number says it is. A telephone's word wins over a mere "number"
 * beside it ("n° de téléphone", "phone number"), and a word speaks for no number behind another one.
 */
export function labelOf({ before }: Pick<Candidate, 'before'>): 'telephone' | 'other' | undefined {
  const clause = before.slice(
    Math.max(endOf(before, /\d{4,}(?=\D*$)/), endOf(before, /[\n!?;|](?=[^\n!?;|]*$)/)),
  );
  const phone = lastEnd(clause, telephone);
  const elsewhere = lastEnd(clause, other, /^(?:no|nr|num[ée]ro|number|n°|№)$/i, phone > 0);
  if (phone < 0 && elsewhere < 0) return undefined;
  return phone > elsewhere ? 'telephone' : 'other';
}

function endOf(text: string, pattern: RegExp): number {
  const match = pattern.exec(text);
  return match ? match.index + match[0].length : 0;
}

/** Where the last match ends; `weak` ones do not count where `skipWeak` says so. */
function lastEnd(text: string, pattern: RegExp, weak?: RegExp, skipWeak = false): number {
  let end = -1;
  for (const match of text.matchAll(pattern)) {
    if (!(skipWeak && weak?.test(match[0]))) end = match.index + match[0].length;
  }
  return end;
}
