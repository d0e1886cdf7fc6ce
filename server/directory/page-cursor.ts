import { AppError } from '../../shared/errors/app-error';

/** The last contact of a page, and how many contacts there were up to it. */
export interface PageCursor {
  readonly id: string;
  readonly position: number;
}

export function writeCursor({ id, position }: PageCursor): string {
  return Buffer.from(`${String(position)} ${id}`).toString('base64url');
}

/** @throws AppError `invalid-input` */
export function readCursor(cursor: string): PageCursor {
  const [, position, id] = /^([1-9]\d{0,8}) (.+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (position === undefined || id === undefined) throw new AppError('invalid-input', 'invalid: cursor');
  return { id, position: Number(position) };
}
