import type { FastifyError, FastifyInstance } from 'fastify';
import type { ApiErrorBody } from '../../shared/api/error-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import { TooManyAttempts } from '../sign-in/too-many-attempts';
import { userIdOf } from './bearer';
import { statusOf } from './status';

/** Every refusal as `apiErrorSchema`; of what went wrong inside, the log alone learns more than its code. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler(async (error: object, request, reply) => {
    const known = asAppError(error);
    if (!known || known.code === 'internal') {
      log.error('request failed', {
        method: request.method,
        route: request.routeOptions.url,
        userId: userIdOf(request),
        error,
      });
    }
    const code = known?.code ?? 'internal';
    if (known instanceof TooManyAttempts) reply.header('retry-after', String(known.retryAfter));
    await reply.code(statusOf(code)).send(bodyOf(code, known?.message ?? 'internal error'));
  });
  app.setNotFoundHandler(async (_request, reply) => {
    await reply.code(404).send(bodyOf('not-found', 'no such resource'));
  });
}

function bodyOf(code: ErrorCode, message: string): ApiErrorBody {
  return { error: { code, message } };
}

/** Errors of fastify itself carry a status; theirs below 500 are the sender's fault. */
function asAppError(error: object): AppError | undefined {
  if (error instanceof AppError) return error;
  const { statusCode: status } = error as Partial<FastifyError>;
  if (status === undefined || status < 400 || status >= 500) return undefined;
  if (status === 413) return new AppError('message-too-large', 'body too large');
  if (status === 429) return new AppError('rate-limited', 'too many requests');
  if (status === 404) return new AppError('not-found', 'no such resource');
  return new AppError('invalid-input', 'the request cannot be read');
}
