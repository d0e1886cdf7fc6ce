import type { devicesEn } from './en';

export const devicesFr: Record<keyof typeof devicesEn, string> = {
  'devices.title': 'Audio/Vidéo',
  'devices.change': 'Changer de périphérique',
  'devices.failed': "Les périphériques n'ont pas pu être affichés",
  'devices.role.microphone': 'Microphone',
  'devices.role.speaker': 'Haut-parleur',
  'devices.role.ringer': 'Sonnerie',
  'devices.role.camera': 'Caméra',
  'devices.default': 'Celui par défaut de cet ordinateur',
  'devices.default-named': 'Celui par défaut de cet ordinateur ({name})',
  'devices.away': '{name} (débranché)',
  'devices.unnamed': 'Périphérique {position}',
  'devices.level': 'Niveau du microphone',
  'devices.level.hint': "Parlez : la barre montre ce que l'on entendrait de vous.",
  'devices.level.unknown': 'Le niveau apparaît dès que le microphone est autorisé.',
  'devices.volume.speaker': 'Volume du haut-parleur',
  'devices.volume.ringer': 'Volume de la sonnerie',
  'devices.test.speaker': 'Essayer le haut-parleur',
  'devices.test.ringer': 'Essayer la sonnerie',
  'devices.output-fixed': "Ce navigateur diffuse tout par la sortie par défaut de l'ordinateur.",
  'devices.ringer-fixed': "Ce navigateur sonne par la sortie par défaut de l'ordinateur.",
  'devices.processing': 'Son du microphone',
  'devices.processing.echoCancellation': "Annulation de l'écho",
  'devices.processing.noiseSuppression': 'Réduction du bruit',
  'devices.processing.autoGainControl': 'Volume automatique',
  'devices.allow-camera': 'Autoriser la caméra',

  'devices.fault.microphone-denied': 'Microphone non autorisé',
  'devices.fault.microphone-missing': 'Aucun microphone',
  'devices.fault.microphone-busy': 'Microphone en service ailleurs',
  'devices.fault.camera-denied': 'Caméra non autorisée',
  'devices.fault.camera-busy': 'Caméra en service ailleurs',
  'devices.fault.speaker-missing': 'Aucun haut-parleur',
  'devices.fault.lost': 'Débranché : {name}',
  'devices.fault.substituted': 'Indisponible : {name}',
  'devices.fault.headset-taken': 'Touches du casque indisponibles',
  'devices.help.camera-denied':
    "On ne vous voit pas. Ouvrez les paramètres du site à côté de l'adresse, autorisez la caméra, puis réessayez.",
  'devices.help.camera-busy': 'Un autre programme utilise la caméra. Quittez-le, puis réessayez.',
  'devices.help.speaker-missing': "Vous n'entendriez personne. Branchez un haut-parleur ou un casque.",
  'devices.help.lost.microphone': "On vous entend par {other} jusqu'à ce qu'il soit rebranché.",
  'devices.help.lost.speaker': "Vous entendez par {other} jusqu'à ce qu'il soit rebranché.",
  'devices.help.lost.ringer': "La sonnerie passe par {other} jusqu'à ce qu'il soit rebranché.",
  'devices.help.lost.camera': "On vous voit par {other} jusqu'à ce que la caméra soit rebranchée.",
  'devices.help.substituted':
    'On vous entend par un autre microphone. Quittez le programme qui utilise celui-ci, puis réessayez.',
  'devices.help.headset-taken':
    "Un autre programme commande {name}. Le son fonctionne ; répondez, coupez le micro et raccrochez dans cette fenêtre, ou quittez l'autre programme et connectez de nouveau le casque.",

  'devices.test-call.title': "Appel d'essai",
  'devices.test-call.help':
    'Dites quelque chose : vous vous entendrez comme on vous entend au téléphone, avec le même codage du son.',
  'devices.test-call.start': "Lancer un appel d'essai",
  'devices.test-call.stop': 'Arrêter',
  'devices.test-call.busy': 'Pas pendant un appel.',
  'devices.test-call.preparing': 'Préparation…',
  'devices.test-call.recording': 'Parlez maintenant : enregistrement de {seconds} secondes.',
  'devices.test-call.playing': 'Voici comment on vous entend.',
  'devices.test-call.unplayed': "L'enregistrement n'a pas pu être diffusé. Choisissez un autre haut-parleur.",
  'devices.test-call.heard': "L'appel d'essai a réussi : votre microphone a été entendu.",
  'devices.test-call.silent':
    "Rien n'a été entendu. Vérifiez que le microphone est allumé, ou choisissez-en un autre.",

  'devices.headset.title': 'Touches du casque',
  'devices.headset.help':
    "Répondez, raccrochez, coupez le micro et mettez en attente avec les touches du casque ; ses voyants montrent l'état de vos appels.",
  'devices.headset.connect': 'Connecter un casque',
  'devices.headset.connected': '{name} : connecté',
  'devices.headset.taken': '{name} : commandé par un autre programme',
  'devices.headset.unsupported':
    "Ce navigateur ne sait pas utiliser les touches d'un casque ; le son fonctionne. Chrome et Edge le savent.",
};
