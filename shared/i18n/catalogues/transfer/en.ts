export const transferEn = {
  'transfer.panel': 'Transfer {name}',
  'transfer.video': 'Your pictures end with the transfer: only the sound is handed over.',
  'transfer.to-held': 'To {name} (on hold)',
  'transfer.to-connected': 'To {name} (you are talking)',
  'transfer.to-contact': 'To {name}, {number}',
  'transfer.to-typed': 'To {number}',
  'transfer.request': '{name} asks you to call {number}.',
  'transfer.request.help': 'You would be the caller, and the call may cost you something.',
  'transfer.request.accept': 'Accept',
  'transfer.request.refuse': 'Refuse',
} as const;
