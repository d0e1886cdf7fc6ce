export const pairingEn = {
  'pairing.title': 'Allow a sign-in',
  'pairing.app.extension': 'The browser extension wants to be signed in as you.',
  'pairing.app.outlook': 'The Outlook add-in wants to be signed in as you.',
  'pairing.elsewhere':
    'It asks from another network than the one you are in. Refuse it if somebody else sent you here.',
  'pairing.compare': 'Allow it only if it shows this code:',
  'pairing.code.spoken': 'Code {digits}',
  'pairing.may': 'It will be able to:',
  'pairing.may.call': 'place calls and hang them up, through your calling window',
  'pairing.may.see': 'see your calls and your directory',
  'pairing.may-not':
    'It never gets your password or your telephone’s. You can end it in your list of sessions.',
  'pairing.as': 'You are signed in as {name}.',
  'pairing.allow': 'Allow',
  'pairing.refuse': 'Refuse',
  'pairing.allowed': 'Allowed. You can close this page.',
  'pairing.refused': 'Refused. You can close this page.',
  'pairing.over': 'This request is over: it was used already, or it took too long. Start again.',
} as const;
