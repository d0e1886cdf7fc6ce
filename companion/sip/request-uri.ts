import { URI, UserAgent } from 'sip.js';
import type { DialTarget } from '../../shared/dialing/dial-target';
import { AppError } from '../../shared/errors/app-error';

/**
 * Where the INVITE goes. A number becomes the user part at our own domain: the PBX routes it
 * (RFC 3261 §19.1.6 leaves that to the domain). `#` would end a URI and is escaped.
 * @throws AppError `invalid-input`
 */
export function requestUri(target: DialTarget, domain: string): URI {
  if (target.kind === 'number') {
    if (!/^\+?[0-9*#]{1,40}$/.test(target.number)) throw new AppError('invalid-input', 'not a number');
    return new URI('sip', target.number, domain);
  }
  // Headers in a URI (`?`) would become fields of our INVITE.
  const uri = /[\s<>"?]/.test(target.uri) ? undefined : UserAgent.makeURI(target.uri);
  if (!uri?.user || !/^sips?$/.test(uri.scheme)) throw new AppError('invalid-input', 'not a SIP address');
  return uri;
}
