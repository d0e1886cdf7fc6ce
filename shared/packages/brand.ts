import * as z from 'zod/mini';

/** A control character or a change of direction would break a line somewhere, or hide what it says. */
const plain = z.regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'not-plain-text');
/** The same for a text with paragraphs. */
const plainParagraphs = z.regex(/^(?:\n|[^\p{Cc}\u202a-\u202e\u2066-\u2069])*$/u, 'not-plain-text');
const filled = (max: number) => [z.trim(), z.minLength(1, 'missing'), z.maxLength(max, 'too-long')] as const;
const text = (max: number) => z.string().check(...filled(max), plain);
const https = z
  .string()
  .check(
    z.regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?([/?#]\S*)?$/i, 'not-https'),
    z.maxLength(2048, 'too-long'),
  );
const guid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'not-a-guid'));
/** A host as `validDomains` takes it: a wildcard in the place of one label, a port where there is one. */
const domain = z
  .string()
  .check(
    z.regex(
      /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\d{1,5})?$/i,
      'not-a-domain',
    ),
    z.maxLength(255, 'too-long'),
  );

/** What people read, in one language. The limits are Teams' own (schema of the app manifest). */
const textsSchema = z.strictObject({
  name: text(30),
  fullName: text(100),
  summary: text(80),
  description: z.string().check(...filled(4000), plainParagraphs),
  /** The name of the personal tab. */
  tab: text(64),
});

const developerSchema = z.strictObject({
  name: text(32),
  websiteUrl: https,
  privacyUrl: https,
  termsOfUseUrl: https,
});

/** Entra ID, for environments whose sign-in is OAuth: nested app authentication needs it in the manifest. */
const webApplicationSchema = z.strictObject({
  /** The application (client) id. */
  id: guid,
  /** Absent: `api://<host>/<id>`. */
  resource: z.optional(z.string().check(z.regex(/^api:\/\/\S+$/, 'not-https'), z.maxLength(100, 'too-long'))),
  scopes: z.optional(
    z.array(z.string().check(z.regex(/^[\w.:/-]{1,200}$/, 'not-a-scope'))).check(z.maxLength(20, 'too-long')),
  ),
});

/** How a package is to look and whose it is; what is left out is as in the brand we bring. */
export const brandSchema = z.strictObject({
  /** Id of the app; absent: made from host and name, the same every time. */
  id: z.optional(guid),
  /** Teams takes an update only with a higher one. */
  version: z.optional(
    z.string().check(z.regex(/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/, 'not-a-version')),
  ),
  en: z.optional(z.partial(textsSchema)),
  fr: z.optional(z.partial(textsSchema)),
  developer: z.optional(z.partial(developerSchema)),
  accentColor: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'not-a-colour'))),
  /** Path of an SVG, beside the brand's file. */
  icon: z.optional(z.string().check(z.minLength(1, 'missing'), z.maxLength(1000, 'too-long'))),
  /** More hosts the tab may show pages of. */
  domains: z.optional(z.array(domain).check(z.maxLength(15, 'too-long'))),
  webApplicationInfo: z.optional(webApplicationSchema),
  /** Whether Outlook asks before an appointment is sent that nobody can join; absent: it does not. */
  reminder: z.optional(z.boolean()),
});

/** What a `brand.json` may say. */
export type BrandInput = z.infer<typeof brandSchema>;
export type BrandTexts = z.infer<typeof textsSchema>;
export type WebApplication = z.infer<typeof webApplicationSchema>;

/** A brand with everything filled in. */
export interface Brand {
  readonly id?: string | undefined;
  readonly version: string;
  readonly en: BrandTexts;
  readonly fr: BrandTexts;
  readonly developer: z.infer<typeof developerSchema>;
  readonly accentColor: string;
  readonly domains: readonly string[];
  readonly webApplicationInfo?: WebApplication | undefined;
  readonly reminder: boolean;
}
