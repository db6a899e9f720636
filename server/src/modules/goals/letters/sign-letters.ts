import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, conflict, notFound } from '../../../kernel/errors.ts'
import { keepFiles } from '../../../kernel/files/index.ts'
import { assertOwnPassword } from '../../../kernel/identity/index.ts'
import { actingPerson } from '../reach.ts'
import { postLetters } from './letter-facts.ts'

interface Signing {
  letters: readonly { id: string; version: number }[]
  signature: { fileId: string } | { password: string }
}

/**
 * Signs letters as one of their parties, all or none: with one drawn signature, or with the own password.
 * @throws goal-letter.not-party, goal-letter.signed-already, goal-letter.not-open, record.stale
 */
export async function signLetters(ctx: Ctx, { letters, signature }: Signing): Promise<{ signed: number }> {
  const person = actingPerson(ctx)
  const fileId = 'fileId' in signature ? signature.fileId : null
  if ('fileId' in signature) await keepFiles(ctx, [signature.fileId], null)
  else await assertOwnPassword(ctx, signature.password)
  const wanted = new Map(letters.map(({ id, version }) => [id, version]))
  const rows = await ctx.db
    .selectFrom('goal_letter')
    .selectAll()
    .where('id', 'in', [...wanted.keys()])
    .orderBy('id')
    .forUpdate()
    .execute()
  if (rows.length < wanted.size) throw notFound('goal-letter.unknown')
  for (const row of rows) {
    const party = row.upper_id === person ? 'upper' : row.lower_id === person ? 'lower' : null
    if (party === null) throw new AppError('goal-letter.not-party', 403)
    if (row[`${party}_signed_at`] !== null) throw conflict('goal-letter.signed-already', { number: row.number })
    if (row.version !== wanted.get(row.id)) throw conflict('record.stale')
    if (row.state !== 'open') throw conflict('goal-letter.not-open', { number: row.number })
    const other = party === 'upper' ? row.lower_signed_at : row.upper_signed_at
    await ctx.db
      .updateTable('goal_letter')
      .set({
        [`${party}_signed_at`]: ctx.now,
        [`${party}_method`]: fileId === null ? 'account' : 'drawn',
        [`${party}_file_id`]: fileId,
        state: other === null ? 'open' : 'signed',
        version: row.version + 1,
      })
      .where('id', '=', row.id)
      .execute()
    const detail = { number: row.number, party, method: fileId === null ? 'account' : 'drawn', code: row.check_code }
    audit(ctx, { action: 'goal-letter.sign', subject: { kind: 'goal-letter', id: row.id }, detail })
  }
  await postLetters(ctx, [...wanted.keys()])
  return { signed: rows.length }
}
