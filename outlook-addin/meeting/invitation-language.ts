/** What the server takes for a language (`shared/api/meetings-schema.ts`). */
const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/;

/** The language to invite in, unless the person chooses another: that of their Outlook. */
export function invitationLanguage(languages: readonly string[]): string | undefined {
  return languages.find((one) => tag.test(one));
}
