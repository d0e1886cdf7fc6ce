import type { UserAgent } from 'sip.js';
import { AppError } from '../../shared/errors/app-error';

/**
 * Whether this user is registered at another device as well: a REGISTER without a Contact asks for
 * all bindings and changes none (RFC 3261 §10.2.3).
 * @throws AppError `network` when the registrar does not tell
 */
export function hasOtherDevice({ userAgentCore, configuration, contact }: UserAgent): Promise<boolean> {
  const { uri } = configuration;
  const registrar = uri.clone();
  registrar.user = undefined;
  const message = userAgentCore.makeOutgoingRequestMessage('REGISTER', registrar, uri, uri, {});
  return new Promise((resolve, reject) => {
    userAgentCore.request(message, {
      onAccept: ({ message: response }) => {
        const bindings = response.getHeaders('contact');
        resolve(bindings.some((binding) => !binding.includes(`:${contact.uri.user ?? ''}@`)));
      },
      onReject: ({ message: { statusCode } }) => {
        reject(new AppError('network', `bindings: ${String(statusCode)}`));
      },
    });
  });
}
