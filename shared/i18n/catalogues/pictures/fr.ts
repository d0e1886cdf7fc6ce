import type { picturesEn } from './en';

export const picturesFr: Record<keyof typeof picturesEn, string> = {
  'pictures.layout': 'Disposition',
  'pictures.layout.speaker': 'Vue de la personne qui parle',
  'pictures.layout.side-by-side': 'Côte à côte',
  'pictures.layout.alone': 'Sans ma propre vidéo',
  'pictures.move-self': 'Votre propre vidéo : la déplacer vers un autre coin',
  'pictures.self-off': 'Votre vidéo est désactivée',
  'pictures.settings': 'Vidéo',
  'pictures.preview': 'Aperçu de la caméra',
  'pictures.preview.open': 'Afficher ma caméra',
  'pictures.preview.close': "Fermer l'aperçu",
  'pictures.preview.help':
    "Vous seul voyez cette image. La caméra reste allumée tant que l'aperçu est ouvert.",
  'pictures.resolution': 'Résolution vidéo max',
  'pictures.resolution.auto': 'Automatique',
  'pictures.resolution.lines': '{lines}p',
  'pictures.resolution.help':
    "S'applique aussitôt, même aux appels en cours. Une valeur plus basse ménage votre réseau.",
  'pictures.block': 'Bloquer ma caméra lorsque je réponds à un appel vidéo',
  'pictures.background': 'Arrière-plan virtuel',
  'pictures.background.off': 'Désactivé',
  'pictures.background.blur': 'Flou',
  'pictures.background.image': 'Image',
  'pictures.background.rate': '{rate} images par seconde',
  'pictures.background.slow': "Cet ordinateur n'atteint ainsi que peu d'images par seconde.",
  'pictures.background.unsupported':
    "Ce navigateur ne peut pas changer l'arrière-plan. Chrome et Edge le peuvent.",
  'pictures.image.dawn': 'Aube',
  'pictures.image.wall': 'Mur',
  'pictures.image.library': 'Bibliothèque',
  'pictures.image.own': 'Ma propre image',
  'pictures.image.choose': 'Choisir une image…',
  'pictures.image.unreadable': "Ce fichier n'est pas une image utilisable. Choisissez-en un autre.",
};
