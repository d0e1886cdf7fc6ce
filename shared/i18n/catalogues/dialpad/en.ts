export const dialpadEn = {
  'dialpad.title': 'Dialpad',
  'dialpad.keys': 'Telephone keys',
  'dialpad.tones': 'Tones for this call',
  'dialpad.tones.hint': 'Type or click digits to send them',
} as const;
