import type { FastifyError } from 'fastify'
import type { Problem } from '@houqin/contracts'
import { z } from 'zod'
import { AppError, type FieldError } from '../errors.ts'
import type { Language, Translate } from '../i18n/terms.ts'

/** Turns whatever was thrown into an RFC 9457 problem in the caller's language. Unforeseen errors say nothing of themselves. */
export function toProblem(
  error: unknown,
  say: { translate: Translate; language: Language; requestId: string },
): Problem {
  const refusal = asAppError(error)
  const { translate, language, requestId } = say
  const fields = refusal.fields.map(({ field, code, params = {} }) => ({
    field,
    code,
    message: translate(code, language, params),
  }))
  return {
    type: `urn:houqin:problem:${refusal.code}`,
    title: translate(refusal.code, language, refusal.params),
    status: refusal.status,
    code: refusal.code,
    requestId,
    ...(fields.length > 0 ? { fields } : {}),
  }
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof z.ZodError) return new AppError('request.invalid', 422, { fields: error.issues.map(fieldError) })
  const { statusCode, code } = error as Partial<FastifyError>
  if (code === '40001' || code === '40P01') return new AppError('request.conflict', 409)
  if (statusCode === 413) return new AppError('request.too-large', 413)
  if (statusCode === 415) return new AppError('request.media-type', 415)
  if (statusCode && statusCode >= 400 && statusCode < 500) return new AppError('request.malformed', statusCode)
  return new AppError('server.failed', 500)
}

/** What is wrong with one field, as a code with its own sentence. */
function fieldError(issue: z.core.$ZodIssue): FieldError {
  const field = issue.path.join('.')
  switch (issue.code) {
    case 'invalid_type':
      return {
        field,
        code: issue.input === undefined ? 'field.required' : 'field.wrong-type',
        params: { expected: issue.expected },
      }
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) <= 1
        ? { field, code: 'field.required' }
        : {
            field,
            code: issue.origin === 'string' ? 'field.too-short' : 'field.too-small',
            params: { limit: Number(issue.minimum) },
          }
    case 'too_big':
      return {
        field,
        code: issue.origin === 'string' ? 'field.too-long' : 'field.too-large',
        params: { limit: Number(issue.maximum) },
      }
    case 'unrecognized_keys':
      return { field: [...issue.path, issue.keys[0] ?? ''].join('.'), code: 'field.unknown' }
    case 'invalid_value':
      return { field, code: 'field.not-a-choice', params: { choices: issue.values.join(', ') } }
    case 'custom':
      return { field, code: typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'field.invalid' }
    default:
      return { field, code: 'field.invalid' }
  }
}
