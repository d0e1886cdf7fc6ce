import type { transferEn } from './en';

export const transferFr: Record<keyof typeof transferEn, string> = {
  'transfer.panel': 'Transférer {name}',
  'transfer.video': "L'image s'arrête avec le transfert, seul le son est transmis.",
  'transfer.to-held': 'Vers {name} (en attente)',
  'transfer.to-connected': 'Vers {name} (en communication avec vous)',
  'transfer.to-contact': 'Vers {name}, {number}',
  'transfer.to-typed': 'Vers {number}',
  'transfer.request': "{name} vous demande d'appeler le {number}.",
  'transfer.request.help': "C'est vous qui appelleriez, et l'appel peut vous être facturé.",
  'transfer.request.accept': 'Accepter',
  'transfer.request.refuse': 'Refuser',
};
