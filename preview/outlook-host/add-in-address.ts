export interface AddInPlace {
  /** A page of the add-in, as its manifest names it. */
  readonly url: string;
  /** Names this start of the page in every message. */
  readonly conversation: string;
  /** Of the add-in, in its manifest. */
  readonly id: string;
  /** `fr-FR` */
  readonly locale: string;
  /** Where Outlook is. */
  readonly hostOrigin: string;
}

const VERSION = '16.01';

/**
 * The address office.js expects to be loaded at: who the host is in the query, with whom and where to talk in the
 * fragment, `_xdm_Info` last. A fragment of the page's own is lost, as in Outlook.
 */
export function addInAddress({ url, conversation, id, locale, hostOrigin }: AddInPlace): string {
  const address = new URL(url);
  address.searchParams.set('_host_Info', `Outlook$Web$${VERSION}$${locale}$${conversation}$$$0`);
  address.hash = `&_serializer_version=1&_xdm_Info=${conversation}|${id}|${hostOrigin}`;
  return address.href;
}

/** The name of the frame, where office.js finds the same once the address is lost. */
export function frameName({ conversation, id, locale, hostOrigin }: AddInPlace): string {
  return JSON.stringify({
    baseFrameName: conversation,
    hostInfo: `Outlook|Web|${VERSION}|${locale}`,
    xdmInfo: `${conversation}|${id}|${hostOrigin}`,
  });
}
