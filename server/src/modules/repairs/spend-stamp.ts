import { createHash } from 'node:crypto'
import { leadingZeroBits, stampText, type Stamp } from '@houqin/contracts/proof'
import type { Ctx } from '../../kernel/ctx.ts'
import { isUniqueViolation } from '../../kernel/database/violations.ts'
import { AppError, conflict } from '../../kernel/errors.ts'
import { job } from '../../kernel/jobs/job.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { act } from '../../kernel/runtime.ts'
import { proofBits, stampMinutes } from './rules.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/**
 * Takes a stranger's proof of work for one report at one place, once. A rule of zero bits asks for none.
 * @throws stamp.old, stamp.weak, stamp.spent
 */
export async function spendStamp(ctx: Ctx, placeCode: string, stamp: Stamp): Promise<void> {
  const bits = await readRule(ctx, proofBits)
  if (bits === 0) return
  const age = Math.abs(ctx.now.getTime() - Date.parse(stamp.at))
  if (age > (await readRule(ctx, stampMinutes)) * MINUTE) throw new AppError('stamp.old', 422)
  const hash = createHash('sha256').update(stampText(placeCode, stamp)).digest()
  if (leadingZeroBits(hash) < bits) throw new AppError('stamp.weak', 422)
  try {
    await ctx.db.insertInto('spent_stamp').values({ hash, spent_at: ctx.now }).execute()
  } catch (error) {
    throw isUniqueViolation(error) ? conflict('stamp.spent') : error
  }
}

/** What the page needs to make a stamp. */
export const askForProof = async (ctx: Ctx) => ({
  bits: await readRule(ctx, proofBits),
  now: ctx.now.toISOString(),
})

/** A stamp is refused for its age long before it is forgotten here. */
export const clearStamps = job({
  name: 'repairs.clear-stamps',
  cron: '40 3 * * *',
  retryLimit: 3,
  run: async (runtime) => {
    const before = new Date(runtime.clock().getTime() - DAY)
    await act(runtime, { actor: { kind: 'system' } }, (ctx) =>
      ctx.db.deleteFrom('spent_stamp').where('spent_at', '<', before).execute(),
    )
  },
})
