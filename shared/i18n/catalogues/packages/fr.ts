import type { packagesEn } from './en';

/** Ce que les packages disent d'eux-mêmes, et ce qui n'y va pas. */
export const packagesFr: Record<keyof typeof packagesEn, string> = {
  'package.add-in.group': 'Appels',
  'package.add-in.call': 'Appeler un contact',
  'package.add-in.call.tip':
    'Affiche les personnes de cet élément avec leurs numéros, et les appelle par votre compagnon.',
  'package.add-in.join': 'Rejoindre',
  'package.add-in.join.tip': 'Rejoint la réunion de ce rendez-vous, de cette demande ou de ce message.',
  'package.add-in.add': 'Ajouter une réunion',
  'package.add-in.add.tip':
    'Inscrit votre salle de réunion dans le rendez-vous : lien, numéros de téléphone et code PIN.',
  'package.add-in.rooms': 'Changer de salle',
  'package.add-in.rooms.tip':
    'Affiche vos salles de réunion : choisissez-en une, ou une autre que celle du rendez-vous.',
  'package.add-in.remove': 'Retirer la réunion',
  'package.add-in.remove.tip': 'Retire la salle de réunion du rendez-vous et laisse le reste tel quel.',
  'package.finding.host-not-https':
    "L'adresse doit être en https, sans rien après l'hôte : par exemple https://appels.example.com.",
  'package.finding.host-local':
    "Ce nom n'est connu que de votre réseau ou de votre poste. D'autres peuvent installer le package, mais leur Teams ne trouvera pas le serveur.",
  'package.finding.host-address':
    "Teams n'accepte qu'un nom d'hôte, pas une adresse IP. Donnez un nom au serveur.",
  'package.finding.brand-not-json': "Le fichier n'est pas du JSON : {detail}",
  'package.finding.brand-not-readable': 'Le fichier est illisible ({detail}).',
  'package.finding.brand-unknown-field': "Ce champ n'existe pas. Vérifiez l'orthographe de son nom.",
  'package.finding.brand-missing': 'Il faut une valeur ici, ou bien omettre le champ.',
  'package.finding.brand-too-long': "C'est trop long : {detail} au plus.",
  'package.finding.brand-wrong-type': "Ce n'est pas ce qui est attendu ici ({detail}).",
  'package.finding.brand-not-https':
    'Il faut une adresse qui commence par https:// (une ressource : par api://).',
  'package.finding.brand-not-a-colour':
    "Une couleur s'écrit # suivi de six chiffres hexadécimaux, par exemple #5B5FC7.",
  'package.finding.brand-not-a-guid': 'Il faut un GUID, par exemple 5f9a2c1e-0b1f-4a53-9b7e-2f2f5d0b7a10.',
  'package.finding.brand-not-a-version':
    'Une version se compose de trois nombres séparés par des points, par exemple 1.2.0.',
  'package.finding.brand-not-a-domain':
    "Il faut un nom d'hôte, sans https:// ni chemin ; *. peut le précéder.",
  'package.finding.brand-not-plain-text': 'Ce texte contient un caractère invisible. Saisissez-le à nouveau.',
  'package.finding.brand-not-a-scope':
    "Ce n'est pas une étendue OAuth : elle contient un espace ou un autre caractère étranger.",
  'package.finding.brand-default-address':
    "Cette adresse mène à l'accueil du serveur d'appels. Indiquez une page à vous qui réponde de la confidentialité ou des conditions d'utilisation.",
  'package.finding.icon-not-readable': "L'icône est illisible ({detail}).",
  'package.finding.icon-too-large':
    "L'icône dépasse {detail} Ko. Enregistrez-la sous la forme d'un dessin simple.",
  'package.finding.icon-not-svg': "L'icône n'est pas un dessin SVG, ou elle est endommagée.",
  'package.finding.icon-doctype':
    "L'icône comporte un type de document (DOCTYPE), qui pourrait définir des entités. Enregistrez-la sans.",
  'package.finding.icon-script': "L'icône contient un script ou une animation. Retirez-les.",
  'package.finding.icon-external':
    "L'icône renvoie à quelque chose d'extérieur. Intégrez-le sous forme de tracés.",
  'package.finding.icon-element':
    "L'icône emploie un élément qui n'est pas admis : seuls le sont les formes, groupes, dégradés et tracés de découpe. Convertissez-le en tracés.",
  'package.finding.icon-attribute':
    "L'icône emploie un effet qui n'est pas admis. Convertissez-le en tracés.",
  'package.finding.icon-too-complex':
    'Le dessin a trop de parties ou de niveaux pour une icône. Simplifiez-le.',
  'package.finding.icon-not-square': "L'icône doit être carrée ; celle-ci fait {detail}.",
  'package.finding.icon-view-box': "L'icône n'indique pas sa taille (viewBox), ou en indique une impossible.",
  'package.finding.icon-empty': "Rien de l'icône ne se détache de son fond.",
  'package.finding.schema': 'Teams refuserait ceci : {detail}',
  'package.finding.missing-file': "Le manifeste nomme ce fichier, et il n'y est pas.",
  'package.finding.unnamed-file': 'Ce fichier est dans le package, et le manifeste ne le nomme pas.',
  'package.finding.icon-format': "L'icône n'est pas un PNG à huit bits par canal avec transparence.",
  'package.finding.icon-size': "L'icône fait {detail} pixels.",
  'package.finding.icon-not-white': "L'icône de contour doit être blanche, et rien d'autre.",
  'package.finding.icon-not-transparent': "Le fond de l'icône de contour doit être transparent.",
  'package.finding.icon-background':
    "Le bord de l'icône en couleur n'est ni plein ni transparent ; Teams l'affiche avec un liseré.",
  'package.finding.not-https': "Cette adresse n'est pas en https : {detail}",
  'package.finding.outside-domains':
    'Cette adresse est chez un hôte que validDomains ne nomme pas, Teams la refuserait : {detail}',
  'package.finding.domain-too-wide': 'Ce domaine est trop large, Teams le refuse : {detail}',
  'package.finding.not-a-guid': "Ce n'est pas un GUID : {detail}",
  'package.finding.not-a-version': "Ce n'est pas une version à trois nombres : {detail}",
  'package.finding.too-long': 'Ce texte est trop long : {detail} caractères au plus.',
  'package.finding.empty-text': 'Ce texte est vide.',
  'package.finding.translation-missing': "Ce texte n'a pas de traduction en français.",
  'package.finding.translation-unknown': "Cette traduction n'appartient à aucun texte du manifeste.",
  'package.finding.action-without-code': 'Aucun programme du complément ne connaît cette action : {detail}',
  'package.finding.action-unknown': "Ce bouton mène à une action qui n'est pas déclarée : {detail}",
  'package.finding.action-unused': 'Aucun bouton ne mène à cette action : {detail}',
  'package.finding.xml-not-readable': "Le fichier n'est pas du XML.",
  'package.finding.xml-order': "Cet élément n'est pas à sa place : {detail}",
  'package.finding.xml-icon-missing': "Il manque l'icône {detail}.",
  'package.finding.xml-id-twice': 'Cet identifiant sert deux fois : {detail}',
  'package.finding.xml-unknown-point': 'Outlook ne connaît pas cet emplacement de boutons : {detail}',
  'package.finding.xml-event': "Outlook n'accepte pas cet événement tel qu'il est déclaré : {detail}",
  'package.finding.xml-resource-missing': "Cette ressource n'est pas définie : {detail}",
  'package.finding.xml-resource-unused': "Cette ressource est définie, et personne ne l'emploie : {detail}",
  'package.finding.xml-required': 'Cet élément manque : {detail}',
  'package.no-outlook':
    "Le complément Outlook ne fait pas partie de cette version : le package ne contient que l'onglet Teams, et il n'y a pas de outlook.xml.",
  'package.severity.error': 'Erreur',
  'package.severity.warning': 'Avertissement',
};
