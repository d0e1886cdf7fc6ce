import type { HostSituation } from './host-situation';
import { requirementMatrix } from './requirement-sets';

/** `OutlookWebApp` among the names of Office's programs. */
const OUTLOOK_ON_THE_WEB = 64;
/** Reading and writing. */
const CLIENT_MODE = 1;

/**
 * What `ContextActivationManager_getAppContextAsync` answers. office.js goes no further when one of `_id`,
 * `_appName`, `_appVersion`, `_appUILocale`, `_dataLocale`, `_docUrl`, `_clientMode`, `_settings`, `_reason` is missing.
 */
export function appContext(
  { addInId, locale, mailbox }: HostSituation,
  { page, appOrigin, conversation }: { page: string; appOrigin: string; conversation: string },
): Readonly<Record<string, unknown>> {
  return {
    _id: addInId,
    _appName: OUTLOOK_ON_THE_WEB,
    _appVersion: '16.0',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: page,
    _clientMode: CLIENT_MODE,
    _settings: {},
    _reason: 0,
    _osfControlType: 0,
    _eToken: '',
    _correlationId: conversation,
    _appInstanceId: conversation,
    _requirementMatrix: requirementMatrix(mailbox),
    _hostFullVersion: '20260101001.01',
    _addinName: 'calling suite',
    _appDomains: [appOrigin],
    _initialDisplayMode: 0,
  };
}
