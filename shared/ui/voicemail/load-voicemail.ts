/** The mailbox with its words, fetched when it is first opened. */
export async function loadVoicemail(locale: string) {
  const [{ VoicemailDialog }, { MoreTexts }, texts] = await Promise.all([
    import('./voicemail-dialog'),
    import('../app-root/more-texts'),
    locale === 'fr'
      ? import('../../i18n/catalogues/voicemail/fr').then(({ voicemailFr }) => voicemailFr)
      : import('../../i18n/catalogues/voicemail/en').then(({ voicemailEn }) => voicemailEn),
  ]);
  return { VoicemailDialog, MoreTexts, texts };
}
