import { codesByCategory, type ErrorCode } from './error-code';

/** What a caller may do about an error: mend its input, wait, ask an administrator, or report it. */
export type ErrorCategory = keyof typeof codesByCategory;

const categories = new Map<ErrorCode, ErrorCategory>(
  (Object.keys(codesByCategory) as ErrorCategory[]).flatMap((category) =>
    codesByCategory[category].map((code): [ErrorCode, ErrorCategory] => [code, category]),
  ),
);

/** The category of an error code. */
export function categoryOf(code: ErrorCode): ErrorCategory {
  return categories.get(code) ?? 'internal';
}

/**
 * The one error type that crosses a border of ours. `message` is for logs and developers;
 * a person reads the catalogue's text for `code`.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly category: ErrorCategory;

  constructor(
    readonly code: ErrorCode,
    message: string = code,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.category = categoryOf(code);
  }
}

/** The code of any thrown value: its own when it is an AppError, else `internal`. */
export function errorCodeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'internal';
}
