export interface FieldError {
  field: string
  code: string
  params?: Params
}
/** What a sentence needs; a name in both languages is said in the reader's. */
export type Params = Record<string, string | number | { zh: string; en: string }>

/** A refusal with a stable code. The code is also the key of its sentence in both languages. */
export class AppError extends Error {
  readonly code: string
  readonly status: number
  readonly params: Params
  readonly fields: FieldError[]

  constructor(
    code: string,
    status: number,
    { params = {}, fields = [] }: { params?: Params; fields?: FieldError[] } = {},
  ) {
    super(code)
    this.code = code
    this.status = status
    this.params = params
    this.fields = fields
  }
}

export const notFound = (code: string) => new AppError(code, 404)
export const conflict = (code: string, params: Params = {}) => new AppError(code, 409, { params })
/** Something in the request cannot be taken; the field carries the same code. */
export const badField = (field: string, code: string, params: Params = {}) =>
  new AppError(code, 422, { params, fields: [{ field, code, params }] })

/** The program cannot start; the message is a plain sentence that says what to do. */
export class StartError extends Error {}
