import type { outlookCommandsEn } from './en';

export const outlookCommandsFr: Record<keyof typeof outlookCommandsEn, string> = {
  'outlook-command.adding': 'Ajout de la réunion…',
  'outlook-command.added': "Le rendez-vous contient « {room} » : lien, numéros d'appel et code PIN.",
  'outlook-command.added.guess': '« {room} » est ajoutée. Le volet du complément montre vos autres salles.',
  'outlook-command.added.no-location': "« {room} » est ajoutée au texte. Le lieu n'a pas pu être modifié.",
  'outlook-command.added.leftover':
    "« {room} » est ajoutée. Le texte contient aussi le lien d'une autre salle : supprimez-le.",
  'outlook-command.updated': 'Le rendez-vous contenait déjà « {room} », qui est à jour.',
  'outlook-command.changed': 'La salle du rendez-vous est maintenant « {room} ».',
  'outlook-command.by-hand':
    "Le lien de « {room} » est déjà dans le texte, modifié à la main. Rien n'est ajouté.",
  'outlook-command.choose-room': 'Vous avez plusieurs salles de réunion. Choisissez-en une dans le volet.',
  'outlook-command.change-room': 'Changer de salle',
  'outlook-command.removing': 'Retrait de la réunion…',
  'outlook-command.removed': "La réunion est retirée. Le reste du rendez-vous n'a pas changé.",
  'outlook-command.nothing': 'Ce rendez-vous ne contient pas de salle de réunion.',
  'outlook-command.remove.by-hand':
    "L'invitation a été modifiée à la main et reste donc en place. Supprimez-la dans le texte.",
  'outlook-command.reminder':
    "Des personnes sont invitées à ce rendez-vous, mais ni le lieu ni le texte n'indiquent comment le rejoindre. Ajoutez une réunion, ou envoyez-le tel quel.",
  'outlook-command.joining': 'Recherche de la réunion…',
  'outlook-command.no-appointment': 'Ouvrez un de vos rendez-vous en modification, puis cliquez de nouveau.',
  'outlook-command.no-rooms': "Vous n'avez pas de salle de réunion. Demandez-en une à votre administrateur.",
  'outlook-command.no-rooms.owner':
    "{owner} n'a pas de salle de réunion. Demandez-en une à votre administrateur.",
  'outlook-command.owner-forbidden':
    'Vous ne pouvez pas utiliser les salles de {owner}. Demandez à devenir son délégué.',
  'outlook-command.owner-unknown': 'Le système téléphonique ne connaît pas {owner}, à qui est ce calendrier.',
  'outlook-command.item-forbidden':
    'Vous ne pouvez pas modifier ce rendez-vous : son propriétaire ne vous en a pas donné le droit.',
  'outlook-command.sign-in': "Vous n'êtes pas connecté. Ouvrez le volet du complément et connectez-vous.",
  'outlook-command.sign-in.open': 'Se connecter',
  'outlook-command.off': 'Votre administrateur a désactivé le complément Outlook.',
  'outlook-command.too-large': 'Le texte du rendez-vous est trop long pour y ajouter une invitation.',
  'outlook-command.failed':
    "Cela n'a pas fonctionné. Cliquez de nouveau ; si cela persiste, signalez le problème dans le volet.",
  'outlook-command.failed.timeout': 'Aucune réponse à temps. Vérifiez votre connexion et cliquez de nouveau.',
  'outlook-command.failed.network':
    'Le serveur est injoignable. Vérifiez votre connexion et cliquez de nouveau.',
  'outlook-command.no-target': "Aucun moyen de rejoindre n'a été trouvé dans cet élément.",
  'outlook-command.calling': 'Votre compagnon appelle {name}.',
  'outlook-command.opening': "La réunion s'ouvre dans votre navigateur : {host}",
  'outlook-command.calling.best': "Appel de {name}. Il y a d'autres moyens de rejoindre : voyez le volet.",
  'outlook-command.opening.best':
    "La réunion s'ouvre dans votre navigateur : {host}. Le volet montre d'autres moyens de rejoindre.",
  'outlook-command.choose-meeting': 'Il y a plusieurs moyens de rejoindre. Choisissez-en un dans le volet.',
};
