/** What stands before the digits that enter a meeting, by language; in lower case, longer ones first. */
export const pinLabels: Readonly<Record<string, readonly string[]>> = {
  en: [
    'phone conference id',
    'conference id',
    'conference code',
    'participant passcode',
    'participant code',
    'participant pin',
    'attendee code',
    'guest code',
    'access code',
    'meeting id',
    'passcode',
    'pin code',
    'pin',
  ],
  fr: [
    'id de conférence téléphonique',
    'identifiant de conférence',
    'numéro de conférence',
    'id de conférence',
    'id de réunion',
    'code de conférence',
    'code participant',
    'code d’accès',
    "code d'accès",
    'code secret',
    'code pin',
  ],
  de: [
    'telefonkonferenz-id',
    'konferenzkennung',
    'konferenz-id',
    'konferenzcode',
    'besprechungs-id',
    'teilnehmercode',
    'teilnehmer-pin',
    'zugangscode',
    'zugriffscode',
    'einwahlcode',
    'kenncode',
    'pin-code',
  ],
  es: [
    'identificador de conferencia',
    'id. de conferencia telefónica',
    'id. de conferencia',
    'id de conferencia',
    'id de reunión',
    'código de participante',
    'código de conferencia',
    'código de acceso',
    'clave de acceso',
  ],
  it: [
    'id conferenza telefonica',
    'id conferenza',
    'id riunione',
    'codice partecipante',
    'codice di accesso',
    'codice conferenza',
    'codice pin',
  ],
  nl: ['conferentie-id', 'vergaderings-id', 'vergader-id', 'deelnemerscode', 'toegangscode', 'pincode'],
  pt: [
    'id de conferência telefônica',
    'id da conferência',
    'id de conferência',
    'id da reunião',
    'código do participante',
    'código de participante',
    'código da conferência',
    'código de acesso',
  ],
  pl: ['identyfikator konferencji', 'kod dostępu', 'kod pin'],
  sv: ['konferens-id', 'åtkomstkod', 'pin-kod'],
  da: ['konference-id', 'adgangskode', 'pinkode'],
  cs: ['id konference', 'přístupový kód'],
  tr: ['konferans kimliği', 'erişim kodu'],
  ru: ['идентификатор конференции', 'код доступа', 'пин-код'],
  ja: ['アクセス コード', 'アクセスコード', '会議 id', '暗証番号'],
  zh: ['会议密码', '接入码', '访问码', '會議密碼'],
};

const words = [...new Set(Object.values(pinLabels).flat())].sort((a, b) => b.length - a.length);

/**
 * A label and its digits: `PIN: 333 333 333#`, `Meeting number (access code): 2345 678 9012`. At most a line break
 * lies between them, as where they are two cells of a table.
 */
const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}])[)\\]]?\\s{0,4}(?:[:：#=]|is\\b|est\\b|ist\\b|es\\b)?\\s{0,4}((?:[0-9][ .\\u00a0-]?){3,15}[0-9])#?`,
  'gu',
);

/** Before a label: what follows is told to the one who leads the meeting, and enters it as somebody else. */
const ofModerator =
  /(?:host|moderator|leader|chair(?:person)?|organi[sz]er|presenter|animateur|animatrice|modérateur|organisateur|hôte|leiter|gastgeber|anfitrión|moderador|moderatore|organizzatore|anfitrião)['’]?s?[\s-]{0,2}$/u;

/** A part of every label, for a glance at a text in lower case before it is searched for all of them. */
const glance =
  /(?<![a-z])(?:id|pin)|[ck][oó]d|clave|confér|kennung|kimliği|идент|пин|код|コ|会議|暗証|码|碼/u;

/** Whether a text may hold a label at all; sure where it says no. */
export function mayHoldLabel(text: string): boolean {
  return glance.test(text.toLowerCase());
}

export interface LabelledPin {
  readonly start: number;
  readonly end: number;
  /** Digits alone. */
  readonly pin: string;
}

/** The PINs of participants in a text, by their labels in many languages. */
export function labelledPins(text: string): readonly LabelledPin[] {
  const lower = text.toLowerCase();
  // A letter whose small form is longer moves what is behind it; such a text is rare and read as it is.
  const searched = lower.length === text.length ? lower : text;
  return [...searched.matchAll(labelled)].flatMap((match) => {
    if (ofModerator.test(searched.slice(Math.max(0, match.index - 24), match.index))) return [];
    const pin = (match[1] ?? '').replace(/[^0-9]/g, '');
    return [{ start: match.index, end: match.index + match[0].length, pin }];
  });
}
