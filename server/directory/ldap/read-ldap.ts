import { rootCertificates } from 'node:tls';
import { Client } from 'ldapts';
import type { Contact } from '../../../shared/contacts/contact';
import { MAX_ENTRIES } from '../read-entries';
import { contactOfEntry, identifiers } from './contact-of-entry';
import type { LdapConfig } from './ldap-config';
import { LdapLimitError } from './ldap-failure';

/** For one answer, in ms. */
const TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** For all of it: a directory of 100,000 takes a minute. */
const WHOLE_MS = 10 * 60_000;

export interface LdapSnapshot {
  readonly contacts: readonly Contact[];
  /** Objects that are none. */
  readonly skipped: number;
}

export interface LdapAccess {
  readonly config: LdapConfig;
  readonly environment: string;
  readonly password?: string | undefined;
  /** Certificates (PEM) that are believed beside the usual ones. */
  readonly authorities?: string | undefined;
}

/**
 * Everybody a directory of the customer's lists, page by page (RFC 2696). References to other servers are not
 * followed. Rejects with what went wrong, for `ldapFailureOf`.
 */
export async function readLdap({
  config,
  environment,
  password,
  authorities,
}: LdapAccess): Promise<LdapSnapshot> {
  const { url, bindDn, base, filter, attributes, pageSize } = config;
  // Without a list of our own node takes the one it has.
  const tlsOptions = authorities === undefined ? {} : { ca: [...rootCertificates, authorities] };
  const secure = /^ldaps:/i.test(url);
  const limits = { timeout: TIMEOUT_MS, connectTimeout: CONNECT_TIMEOUT_MS };
  // Given options of TLS, the client would begin with it whatever the address says.
  const client = new Client({ url, ...limits, ...(secure && { tlsOptions }) });
  const contacts = new Map<string, Contact>();
  let seen = 0;
  const until = Date.now() + WHOLE_MS;
  try {
    if (!secure) await client.startTLS({ ...tlsOptions, host: new URL(url).hostname });
    if (bindDn !== undefined) await client.bind(bindDn, password);
    const pages = client.searchPaginated(base, {
      scope: 'sub',
      filter,
      attributes: [...Object.values(attributes).flat(), ...Object.values(identifiers)],
      explicitBufferAttributes: [identifiers.bytes],
      paged: { pageSize },
    });
    for await (const { searchEntries } of pages) {
      seen += searchEntries.length;
      if (seen > MAX_ENTRIES || Date.now() > until) throw new LdapLimitError('more than is read');
      for (const entry of searchEntries) {
        const contact = contactOfEntry(entry, attributes, environment);
        if (contact) contacts.set(contact.id, contact);
      }
    }
    return { contacts: [...contacts.values()], skipped: seen - contacts.size };
  } finally {
    await client.unbind().catch(() => undefined);
  }
}
