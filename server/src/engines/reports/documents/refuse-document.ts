import { AppError } from '../../../kernel/errors.ts'

/** A file that is not taken, at the field it came in. */
export const refused = (code: string, params: Record<string, string | number> = {}): AppError =>
  new AppError(code, 422, { params, fields: [{ field: 'file', code, params }] })
