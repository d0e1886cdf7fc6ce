export const dialpadEn = {
  'dialpad.title': 'Dialpad',
  'dialpad.clipboard': 'Dial from clipboard',
  'dialpad.clipboard.found': 'From the clipboard: {number}. Check it, then call.',
  'dialpad.clipboard.empty': 'The clipboard holds no text. Copy a number first.',
  'dialpad.clipboard.denied':
    'The browser does not let this page see the clipboard. Paste the number into the field instead.',
  'dialpad.keys': 'Telephone keys',
  'dialpad.tones': 'Tones for this call',
  'dialpad.tones.hint': 'Type or click digits to send them',
} as const;
