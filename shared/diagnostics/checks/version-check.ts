import { fine, type Finding } from './check';

export interface Versions {
  readonly own: string;
  readonly server?: string | undefined;
  /** Of the companion, when that is another page. */
  readonly companion?: string | undefined;
}

/** Whether the parts are of one version: a page that was loaded before an update is not. */
export function versionCheck({ own, server, companion }: Versions): Finding {
  if (server !== undefined && server !== own) {
    return {
      state: 'attention',
      words: 'diagnostics.version.page-differs',
      values: { own, server },
      mender: 'you',
    };
  }
  if (companion !== undefined && companion !== (server ?? own)) {
    return {
      state: 'attention',
      words: 'diagnostics.version.companion-differs',
      values: { companion, server: server ?? own },
      mender: 'you',
    };
  }
  return fine('diagnostics.version.fine', { version: own });
}
