import type { api, RequestOf } from '@houqin/contracts'
import { Decimal } from 'decimal.js'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, conflict } from '../../../kernel/errors.ts'
import { readDefined } from '../bookkeeping.ts'
import { getIndicator } from '../compute-figure.ts'

type Setting = RequestOf<typeof api.setIndicator>['body']

/**
 * Sets the owner, bounds and rounding of an indicator.
 * @throws indicator.unknown, indicator.stale, indicator.owner-unknown, indicator.owner-missing, indicator.bounds-crossed
 */
export async function setIndicator(ctx: Ctx, code: string, wanted: Setting): Promise<void> {
  await readDefined(ctx)
  getIndicator(ctx, code)
  await assertOwner(ctx, wanted)
  const { lower, upper } = wanted
  if (lower !== null && upper !== null && new Decimal(lower).greaterThan(upper))
    throw badField('upper', 'indicator.bounds-crossed')
  const before = await ctx.db
    .selectFrom('indicator_setting')
    .selectAll()
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()
  if ((before?.version ?? 0) !== wanted.version) throw conflict('indicator.stale')
  const row = {
    owner_id: wanted.ownerId,
    lower_bound: lower,
    upper_bound: upper,
    watch: wanted.watch,
    rounding: wanted.rounding,
    decimals: wanted.decimals,
    version: wanted.version + 1,
  }
  const saved = await ctx.db
    .insertInto('indicator_setting')
    .values({ code, ...row })
    .onConflict((on) => on.column('code').doUpdateSet(row).where('indicator_setting.version', '=', wanted.version))
    .executeTakeFirst()
  if (Number(saved.numInsertedOrUpdatedRows) === 0) throw conflict('indicator.stale')
  const { version: _version, ...now } = wanted
  audit(ctx, { action: 'indicator.change', subject: { kind: 'indicator', id: null }, detail: { code, before, now } })
}

/** Bounds without somebody who hears of them would be watched for nobody. */
async function assertOwner(ctx: Ctx, { ownerId, lower, upper }: Setting): Promise<void> {
  if (ownerId === null) {
    if (lower !== null || upper !== null) throw badField('ownerId', 'indicator.owner-missing')
    return
  }
  const owner = await ctx.db.selectFrom('person').select('id').where('id', '=', ownerId).executeTakeFirst()
  if (!owner) throw badField('ownerId', 'indicator.owner-unknown')
}
