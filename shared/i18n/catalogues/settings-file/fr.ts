import type { settingsFileEn } from './en';

export const settingsFileFr: Record<keyof typeof settingsFileEn, string> = {
  'settings-file.severity.error': 'Erreur',
  'settings-file.severity.warning': 'Avertissement',
  'settings-file.severity.info': 'Remarque',
  'settings-file.too-large': "Le fichier est plus long que tout fichier de paramètres. Il n'est pas lu.",
  'settings-file.binary': "Ce n'est pas un fichier texte. Il n'est pas lu.",
  'settings-file.web-page':
    "C'est une page web, peut-être une page d'erreur ou de connexion, et non un fichier de paramètres.",
  'settings-file.invalid-json': "Ce JSON n'est pas valide : {detail}",
  'settings-file.file-unavailable': "Le fichier n'a pas pu être obtenu : {detail}",
  'settings-file.too-many-findings':
    "Il y a plus à dire que ce qui est affiché ici ({detail} remarques en tout). Corrigez d'abord celles-ci.",
  'settings-file.line-too-long': 'La ligne est trop longue et compte comme un commentaire.',
  'settings-file.malformed-if':
    "Ce IF est sans effet. Il doit s'écrire : IF $NOM SEQ valeur GOTO LIBELLÉ. Trouvé : {detail}",
  'settings-file.malformed-statement':
    'Cette ligne est sans effet, il y manque quelque chose ou il y a quelque chose de trop : {detail}',
  'settings-file.wrong-case':
    "SET, IF, GOTO et GET s'écrivent en majuscules. Cette ligne est un commentaire : {detail}",
  'settings-file.indented': "La ligne commence par un espace, c'est donc un commentaire : {detail}",
  'settings-file.add-ignored':
    "ADD n'est compris que par certains téléphones de bureau et est ignoré ici : {detail}",
  'settings-file.label-not-a-tag':
    "C'est un commentaire et non un libellé : aucun GOTO ne le trouve. Écrivez un seul # et un espace : # {detail}",
  'settings-file.missing-tag':
    "Ce libellé n'existe pas. Qui arrive ici ignore le reste du fichier : {detail}",
  'settings-file.duplicate-tag': 'Le libellé {detail} figure ici une deuxième fois. Un GOTO va au suivant.',
  'settings-file.backward-goto':
    'Le libellé {detail} se trouve plus haut. Certains téléphones ne cherchent que plus bas et ignorent le reste.',
  'settings-file.endless': "Les GOTO de ce fichier tournent en rond. Il n'est pas lu jusqu'au bout.",
  'settings-file.unreachable': "Aucun client n'arrive jamais ici : ce qui suit est sans effet.",
  'settings-file.unknown-variable': 'Personne ne connaît ${detail} ici, cette ligne est donc ignorée.',
  'settings-file.never-true': "${detail} n'a jamais cette valeur.",
  'settings-file.missing-value':
    '{detail} n\'a pas de valeur et garde la précédente. Pour une valeur vide, écrivez "".',
  'settings-file.value-on-next-line':
    'La valeur de {detail} se trouve à la ligne suivante, où elle est un commentaire. Écrivez le tout sur une ligne.',
  'settings-file.unclosed-quote': "Le guillemet devant la valeur de {detail} n'est jamais fermé.",
  'settings-file.curly-quotes':
    'Seuls les guillemets droits (") comptent. Ceux-ci font partie de la valeur de {detail}.',
  'settings-file.single-quotes':
    'Seuls les guillemets doubles (") comptent. Les apostrophes font partie de la valeur de {detail}.',
  'settings-file.text-after-value':
    'Ce qui suit la valeur de {detail} est ignoré. Une valeur avec des espaces se met entre guillemets.',
  'settings-file.invalid-value': "Cette valeur n'est pas possible, la précédente reste : {detail}",
  'settings-file.unknown-name': 'Aucun paramètre de ce nom : {detail}',
  'settings-file.name-not-used':
    "{detail} concerne les téléphones de bureau ou d'autres programmes et n'a pas d'effet ici.",
  'settings-file.duplicate': '{detail} a déjà été défini sur le même chemin. Cette valeur-ci compte.',
  'settings-file.get-cycle': 'Les fichiers se demandent les uns les autres en rond : {detail}',
  'settings-file.get-too-deep': 'Trop de fichiers se demandent les uns les autres : {detail}',
  'settings-file.get-refused': "Un fichier ne peut être pris qu'à côté de celui-ci : {detail}",
  'settings-file.get-failed': "Le fichier n'a pas pu être obtenu, la lecture continue donc ici : {detail}",
  'settings-file.get-last': 'Ce qui suit ne compte que si {detail} ne peut pas être obtenu.',
  'settings-file.invalid-lock':
    'Un paramètre peut être fixed (fixe), hidden (masqué), free (libre) ou limitedTo (limité à des valeurs) : {detail}',
  'settings-file.locked-unknown':
    "Il n'y a ici aucun paramètre de ce nom à verrouiller ou à masquer : {detail}",
  'settings-file.locked-choice-missing': "La valeur définie n'est pas parmi celles autorisées : {detail}",
};
