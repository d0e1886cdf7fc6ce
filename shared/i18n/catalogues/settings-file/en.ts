/** What the linter says of a settings file of the PBX; `{detail}` is the name, label or value it is about. */
export const settingsFileEn = {
  'settings-file.severity.error': 'Error',
  'settings-file.severity.warning': 'Warning',
  'settings-file.severity.info': 'Note',
  'settings-file.too-large': 'The file is longer than any settings file. It is not read.',
  'settings-file.binary': 'This is not a text file. It is not read.',
  'settings-file.web-page': 'This is a web page, perhaps an error or a sign-in page, and no settings file.',
  'settings-file.invalid-json': 'This is no valid JSON: {detail}',
  'settings-file.file-unavailable': 'The file cannot be had: {detail}',
  'settings-file.too-many-findings':
    'There is more to say than is shown here ({detail} remarks in all). Mend these first.',
  'settings-file.line-too-long': 'The line is too long and counts as a comment.',
  'settings-file.malformed-if':
    'This IF has no effect. It must read: IF $NAME SEQ value GOTO LABEL. Found: {detail}',
  'settings-file.malformed-statement': 'This line has no effect, something is missing or left over: {detail}',
  'settings-file.wrong-case':
    'SET, IF, GOTO and GET are written in capital letters. This line is a comment: {detail}',
  'settings-file.indented': 'The line begins with a space, so it is a comment: {detail}',
  'settings-file.add-ignored': 'ADD is only understood by some desk phones and is ignored here: {detail}',
  'settings-file.label-not-a-tag':
    'This is a comment, not a label, so no GOTO finds it. Write one # and one space: # {detail}',
  'settings-file.missing-tag':
    'There is no such label. Whoever comes here ignores the rest of the file: {detail}',
  'settings-file.duplicate-tag': 'The label {detail} stands here a second time. A GOTO goes to the next one.',
  'settings-file.backward-goto':
    'The label {detail} is above this line. Some telephones only look further down and ignore the rest.',
  'settings-file.endless': 'The GOTOs of this file go round in circles. It is not read to its end.',
  'settings-file.unreachable': 'No client ever comes here: what follows has no effect.',
  'settings-file.unknown-variable': 'Nobody knows ${detail} here, so this line is ignored.',
  'settings-file.never-true': '${detail} never has this value.',
  'settings-file.missing-value': '{detail} has no value and keeps the one it had. For an empty one write "".',
  'settings-file.value-on-next-line':
    'The value of {detail} stands on the next line, where it is a comment. Write both on one line.',
  'settings-file.unclosed-quote': 'The quotation mark before the value of {detail} is never closed.',
  'settings-file.curly-quotes':
    'Only straight quotation marks count ("). These became part of the value of {detail}.',
  'settings-file.single-quotes':
    'Only double quotation marks count ("). The single ones became part of the value of {detail}.',
  'settings-file.text-after-value':
    'Something stands after the value of {detail} and is ignored. A value with spaces needs quotation marks.',
  'settings-file.invalid-value': 'This value is not possible, the one before stays: {detail}',
  'settings-file.unknown-name': 'No such setting is known: {detail}',
  'settings-file.name-not-used': '{detail} is for desk phones or other programs and has no effect here.',
  'settings-file.duplicate': '{detail} was set before on the same way through the file. This value counts.',
  'settings-file.get-cycle': 'The files fetch each other in a circle: {detail}',
  'settings-file.get-too-deep': 'Files fetch files too often in a row: {detail}',
  'settings-file.get-refused': 'A file may only be fetched from beside this one: {detail}',
  'settings-file.get-failed': 'The file could not be had, so the reading goes on here: {detail}',
  'settings-file.get-last': 'What follows counts only when {detail} cannot be had.',
  'settings-file.invalid-lock':
    'A setting can be fixed, hidden, free or limitedTo some of its values: {detail}',
  'settings-file.locked-unknown': 'There is no such setting to lock or hide here: {detail}',
  'settings-file.locked-choice-missing': 'The value set is not among those allowed: {detail}',
} as const;
