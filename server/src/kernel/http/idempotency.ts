import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { AppError } from '../errors.ts'
import type { Ctx, Gatherer } from '../ctx.ts'
import type { Db } from '../database/connect.ts'
import { BY_KEY } from '../database/prepare-statements.ts'

export interface Attempt {
  caller: string
  key: string
  endpoint: string
  /** What was asked for: the same key with another content is a mistake. */
  content: unknown
}

/** What was answered to the same key before. */
export interface Earlier {
  hash: string
  response: unknown
}

interface AnswerRow extends Pick<Attempt, 'caller' | 'key' | 'endpoint'> {
  hash: string
  response: unknown
  created_at: string
}

const answerRows: Gatherer<AnswerRow> = {
  name: 'answer',
  statement: (rows) => sql`
    insert into idempotent_request (caller, key, endpoint, request_hash, response, created_at)
    select caller, key, endpoint, decode(hash, 'hex'), response, created_at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(caller text, key text, endpoint text, hash text, response jsonb, created_at timestamptz)`,
}

/**
 * Does a creating request once per key. The answer is written with the work, in one transaction, so that of two that run
 * at once the second finds its key taken and undoes all it did; it gets the first answer, as every repetition does.
 * @throws request.key-reused when the key came with another content before.
 */
export async function once<T>(
  db: Db,
  { attempt, earlier }: { attempt: Attempt; earlier: Earlier | null },
  work: (keep: (ctx: Ctx, response: T) => T) => Promise<T>,
): Promise<T> {
  const hash = hashOf(attempt)
  if (earlier) return repeat<T>(earlier, hash)
  try {
    return await work((ctx, response) => {
      const { caller, key, endpoint } = attempt
      ctx.gather(answerRows, { caller, key, endpoint, hash, response, created_at: ctx.now.toISOString() })
      return response
    })
  } catch (error) {
    // whatever went wrong: if another has answered to this key meanwhile, that is the answer
    const first = await findEarlier(db, attempt)
    if (first) return repeat<T>(first, hash)
    throw error
  }
}

const hashOf = ({ endpoint, content }: Attempt): string =>
  createHash('sha256')
    .update(JSON.stringify([endpoint, content]))
    .digest('hex')

function repeat<T>(earlier: Earlier, hash: string): T {
  if (earlier.hash !== hash) throw new AppError('request.key-reused', 422)
  return earlier.response as T
}

/** The answer to a key as a JSON object, for whoever asks the database something anyway. */
export const earlierAnswer = (caller: unknown, key: string | null) => sql<Earlier | null>`(
  select jsonb_build_object('hash', encode(request_hash, 'hex'), 'response', response)
  from idempotent_request where caller = ${caller} and key = ${key})`

export async function findEarlier(db: Db, { caller, key }: Pick<Attempt, 'caller' | 'key'>): Promise<Earlier | null> {
  const { rows } = await sql<{ earlier: Earlier | null }>`${sql.raw(BY_KEY)}
    select ${earlierAnswer(caller, key)} as earlier`.execute(db)
  return rows[0]?.earlier ?? null
}
