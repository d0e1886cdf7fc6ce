/** What may be chosen about incoming calls with its words, fetched when it is first looked at. */
export async function loadIncoming(locale: string) {
  const [{ IncomingForm }, { MoreTexts }, texts] = await Promise.all([
    import('./incoming-form'),
    import('../app-root/more-texts'),
    locale === 'fr'
      ? import('../../i18n/catalogues/incoming-calls/fr').then(({ incomingCallsFr }) => incomingCallsFr)
      : import('../../i18n/catalogues/incoming-calls/en').then(({ incomingCallsEn }) => incomingCallsEn),
  ]);
  return { IncomingForm, MoreTexts, texts };
}
