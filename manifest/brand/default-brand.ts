import type { Brand } from '../../shared/packages/brand';

/** The brand we bring, for the server at `host`. Its addresses lead there until the administrator names better ones. */
export function defaultBrand(host: string): Brand {
  const front = `${host}/`;
  return {
    version: '1.0.0',
    en: {
      name: 'Contacts Avaya',
      fullName: 'Contacts Avaya: calls from Microsoft Teams',
      summary: 'Find people and call them from Teams over your telephone system.',
      description:
        'Contacts Avaya brings your telephone system to Microsoft Teams: find people of your company and of Microsoft 365, call them with or without video, dial numbers, and control your calls from the tab. A companion window carries sound and picture.',
      tab: 'Contacts Avaya',
    },
    fr: {
      name: 'Contacts Avaya',
      fullName: 'Contacts Avaya : appeler depuis Microsoft Teams',
      summary: 'Trouvez une personne et appelez-la depuis Teams par votre téléphonie.',
      description:
        "Contacts Avaya apporte votre système téléphonique à Microsoft Teams : trouvez les personnes de votre entreprise et de Microsoft 365, appelez-les avec ou sans vidéo, composez des numéros et commandez vos appels depuis l'onglet. Une fenêtre compagnon porte le son et l'image.",
      tab: 'Contacts Avaya',
    },
    developer: { name: 'Calling suite', websiteUrl: front, privacyUrl: front, termsOfUseUrl: front },
    accentColor: '#5B5FC7',
    domains: [],
    reminder: false,
  };
}
