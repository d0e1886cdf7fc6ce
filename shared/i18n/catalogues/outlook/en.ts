/** The pane of the add-in in Outlook. */
export const outlookEn = {
  'outlook.views': 'Views',
  'outlook.view.rooms': 'Meeting',
  'outlook.no-item': 'Nothing is open here',
  'outlook.no-item.text': 'Open a message or an appointment: what can be done with it is shown here.',
  'outlook.not-in-outlook': 'This page belongs in Outlook',
  'outlook.not-in-outlook.text':
    'It is opened by the buttons of the add-in, beside a message or an appointment. If you are in Outlook, load it again.',
  'outlook.off': 'The add-in for Outlook is switched off',
  'outlook.off.text': 'Your administrator has switched it off. Ask there if you need it.',
  'outlook.off.text.file':
    'Your administrator has switched it off (settings file {file}, line {line}). Ask there if you need it.',
  'outlook.part-failed': 'This part of the pane could not be loaded',
} as const;
