import { adminEn } from './catalogues/admin/en';
import { adminFr } from './catalogues/admin/fr';
import { adminDelegatesEn } from './catalogues/admin-delegates/en';
import { adminDelegatesFr } from './catalogues/admin-delegates/fr';
import { adminIncomingEn } from './catalogues/admin-incoming/en';
import { adminIncomingFr } from './catalogues/admin-incoming/fr';
import { adminDirectoryEn } from './catalogues/admin-directory/en';
import { adminDirectoryFr } from './catalogues/admin-directory/fr';
import { adminRoomsEn } from './catalogues/admin-rooms/en';
import { adminRoomsFr } from './catalogues/admin-rooms/fr';
import { adminUsersEn } from './catalogues/admin-users/en';
import { adminUsersFr } from './catalogues/admin-users/fr';
import { callCareEn } from './catalogues/call-care/en';
import { callCareFr } from './catalogues/call-care/fr';
import { callLogEn } from './catalogues/call-log/en';
import { callLogFr } from './catalogues/call-log/fr';
import { callSettingsEn } from './catalogues/call-settings/en';
import { callSettingsFr } from './catalogues/call-settings/fr';
import { callsEn } from './catalogues/calls/en';
import { callsFr } from './catalogues/calls/fr';
import { commonEn } from './catalogues/common/en';
import { commonFr } from './catalogues/common/fr';
import { companionEn } from './catalogues/companion/en';
import { companionFr } from './catalogues/companion/fr';
import { contactsEn } from './catalogues/contacts/en';
import { contactsFr } from './catalogues/contacts/fr';
import { desktopEn } from './catalogues/desktop/en';
import { desktopFr } from './catalogues/desktop/fr';
import { devicesEn } from './catalogues/devices/en';
import { devicesFr } from './catalogues/devices/fr';
import { extensionEn } from './catalogues/extension/en';
import { extensionFr } from './catalogues/extension/fr';
import { pairingEn } from './catalogues/pairing/en';
import { pairingFr } from './catalogues/pairing/fr';
import { diagnosticsEn } from './catalogues/diagnostics/en';
import { diagnosticsFr } from './catalogues/diagnostics/fr';
import { dialingEn } from './catalogues/dialing/en';
import { dialingFr } from './catalogues/dialing/fr';
import { diallingEn } from './catalogues/dialling/en';
import { diallingFr } from './catalogues/dialling/fr';
import { dialpadEn } from './catalogues/dialpad/en';
import { dialpadFr } from './catalogues/dialpad/fr';
import { emergencyEn } from './catalogues/emergency/en';
import { emergencyFr } from './catalogues/emergency/fr';
import { errorsEn } from './catalogues/errors/en';
import { errorsFr } from './catalogues/errors/fr';
import { outlookEn } from './catalogues/outlook/en';
import { outlookFr } from './catalogues/outlook/fr';
import { outlookCommandsEn } from './catalogues/outlook-commands/en';
import { outlookCommandsFr } from './catalogues/outlook-commands/fr';
import { peopleEn } from './catalogues/people/en';
import { peopleFr } from './catalogues/people/fr';
import { personalEn } from './catalogues/personal/en';
import { personalFr } from './catalogues/personal/fr';
import { picturesEn } from './catalogues/pictures/en';
import { picturesFr } from './catalogues/pictures/fr';
import { joiningEn } from './catalogues/joining/en';
import { joiningFr } from './catalogues/joining/fr';
import { guestsEn } from './catalogues/guests/en';
import { guestsFr } from './catalogues/guests/fr';
import { incomingCallsEn } from './catalogues/incoming-calls/en';
import { incomingCallsFr } from './catalogues/incoming-calls/fr';
import { keyboardEn } from './catalogues/keyboard/en';
import { keyboardFr } from './catalogues/keyboard/fr';
import { narratorEn } from './catalogues/narrator/en';
import { narratorFr } from './catalogues/narrator/fr';
import { outlookPreviewEn } from './catalogues/outlook-preview/en';
import { outlookPreviewFr } from './catalogues/outlook-preview/fr';
import { meetingsEn } from './catalogues/meetings/en';
import { meetingsFr } from './catalogues/meetings/fr';
import { outlookPeopleEn } from './catalogues/outlook-people/en';
import { outlookPeopleFr } from './catalogues/outlook-people/fr';
import { packagesEn } from './catalogues/packages/en';
import { packagesFr } from './catalogues/packages/fr';
import { presenceEn } from './catalogues/presence/en';
import { presenceFr } from './catalogues/presence/fr';
import { previewEn } from './catalogues/preview/en';
import { previewFr } from './catalogues/preview/fr';
import { settingsEn } from './catalogues/settings/en';
import { settingsFr } from './catalogues/settings/fr';
import { settingNamesEn } from './catalogues/setting-names/en';
import { settingNamesFr } from './catalogues/setting-names/fr';
import { settingsFileEn } from './catalogues/settings-file/en';
import { settingsFileFr } from './catalogues/settings-file/fr';
import { roomPinsEn } from './catalogues/room-pins/en';
import { roomPinsFr } from './catalogues/room-pins/fr';
import { shortcutsEn } from './catalogues/shortcuts/en';
import { shortcutsFr } from './catalogues/shortcuts/fr';
import { signInEn } from './catalogues/sign-in/en';
import { signInFr } from './catalogues/sign-in/fr';
import { signInPagesEn } from './catalogues/sign-in-pages/en';
import { signInPagesFr } from './catalogues/sign-in-pages/fr';
import { teamsEn } from './catalogues/teams/en';
import { teamsFr } from './catalogues/teams/fr';
import { voicemailEn } from './catalogues/voicemail/en';
import { voicemailFr } from './catalogues/voicemail/fr';
import { visitEn } from './catalogues/visit/en';
import { visitFr } from './catalogues/visit/fr';
import { videoEn } from './catalogues/video/en';
import { videoFr } from './catalogues/video/fr';
import { transferEn } from './catalogues/transfer/en';
import { transferFr } from './catalogues/transfer/fr';
import type { Locale } from './locale';

const english = {
  ...adminEn,
  ...adminDelegatesEn,
  ...adminIncomingEn,
  ...adminDirectoryEn,
  ...adminRoomsEn,
  ...adminUsersEn,
  ...commonEn,
  ...errorsEn,
  ...callsEn,
  ...callCareEn,
  ...callLogEn,
  ...callSettingsEn,
  ...devicesEn,
  ...extensionEn,
  ...pairingEn,
  ...diagnosticsEn,
  ...dialingEn,
  ...diallingEn,
  ...contactsEn,
  ...dialpadEn,
  ...emergencyEn,
  ...desktopEn,
  ...joiningEn,
  ...guestsEn,
  ...incomingCallsEn,
  ...keyboardEn,
  ...meetingsEn,
  ...narratorEn,
  ...settingsEn,
  ...settingNamesEn,
  ...settingsFileEn,
  ...roomPinsEn,
  ...shortcutsEn,
  ...signInEn,
  ...signInPagesEn,
  ...transferEn,
  ...teamsEn,
  ...companionEn,
  ...outlookEn,
  ...outlookCommandsEn,
  ...peopleEn,
  ...presenceEn,
  ...personalEn,
  ...picturesEn,
  ...outlookPeopleEn,
  ...packagesEn,
  ...outlookPreviewEn,
  ...previewEn,
  ...videoEn,
  ...visitEn,
  ...voicemailEn,
} as const;

/** Every text of the suite by its flat key, e.g. `call.end.busy`. */
export type MessageKey = keyof typeof english;

const french: Record<MessageKey, string> = {
  ...adminFr,
  ...adminDelegatesFr,
  ...adminIncomingFr,
  ...adminDirectoryFr,
  ...adminRoomsFr,
  ...adminUsersFr,
  ...commonFr,
  ...errorsFr,
  ...callsFr,
  ...callCareFr,
  ...callLogFr,
  ...callSettingsFr,
  ...devicesFr,
  ...extensionFr,
  ...pairingFr,
  ...diagnosticsFr,
  ...dialingFr,
  ...diallingFr,
  ...contactsFr,
  ...dialpadFr,
  ...emergencyFr,
  ...desktopFr,
  ...joiningFr,
  ...guestsFr,
  ...incomingCallsFr,
  ...keyboardFr,
  ...meetingsFr,
  ...narratorFr,
  ...settingsFr,
  ...settingNamesFr,
  ...settingsFileFr,
  ...roomPinsFr,
  ...shortcutsFr,
  ...signInFr,
  ...signInPagesFr,
  ...transferFr,
  ...teamsFr,
  ...companionFr,
  ...outlookFr,
  ...outlookCommandsFr,
  ...peopleFr,
  ...presenceFr,
  ...personalFr,
  ...picturesFr,
  ...outlookPeopleFr,
  ...packagesFr,
  ...outlookPreviewFr,
  ...previewFr,
  ...videoFr,
  ...visitFr,
  ...voicemailFr,
};

/** ICU messages in each language. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  en: english,
  fr: french,
};

export { locales, pickLocale, type Locale } from './locale';
