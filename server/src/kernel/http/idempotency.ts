import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { AppError } from '../errors.ts'
import type { Ctx } from '../ctx.ts'

interface Attempt {
  caller: string
  key: string
  endpoint: string
  /** What was asked for: the same key with another content is a mistake. */
  content: unknown
}

/**
 * Runs a creating request once per key. A repetition, even one that comes while the first is still running, waits and
 * gets the first answer. @throws request.key-reused when the key came with another content before.
 */
export async function once<T>(ctx: Ctx, attempt: Attempt, work: () => Promise<T>): Promise<T> {
  const hash = createHash('sha256')
    .update(JSON.stringify([attempt.endpoint, attempt.content]))
    .digest()
  const { rows } = await sql<{ fresh: boolean }>`
    insert into idempotent_request (caller, key, endpoint, request_hash, created_at)
    values (${attempt.caller}, ${attempt.key}, ${attempt.endpoint}, ${hash}, ${ctx.now})
    on conflict (caller, key) do nothing
    returning true as fresh`.execute(ctx.db)
  if (rows.length === 0) return repeat<T>(ctx, attempt, hash)
  const response = await work()
  await ctx.db
    .updateTable('idempotent_request')
    .set({ response: JSON.stringify(response) })
    .where('caller', '=', attempt.caller)
    .where('key', '=', attempt.key)
    .execute()
  return response
}

async function repeat<T>(ctx: Ctx, attempt: Attempt, hash: Buffer): Promise<T> {
  const earlier = await ctx.db
    .selectFrom('idempotent_request')
    .select(['request_hash', 'response'])
    .where('caller', '=', attempt.caller)
    .where('key', '=', attempt.key)
    .executeTakeFirstOrThrow()
  if (!hash.equals(earlier.request_hash)) throw new AppError('request.key-reused', 422)
  return earlier.response as T
}
