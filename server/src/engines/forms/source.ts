import { reference } from '../../kernel/references/reference.ts'
import type { Registry, Source } from '../ledger/index.ts'
import { entryFacts } from './entry-facts.ts'
import { contentOf, selectBatch } from './entry-row.ts'
import { indicatorsOfRegister, measuresOfRegister } from './registry.ts'
import { selectDefinitions, selectRegisters } from './register-row.ts'

/** What facts of entries say they come from. */
export const ENTRY = 'register-entry'

/** Measures and indicators of all registers. */
export const defineRegistry = reference('setting', async ({ db }): Promise<Registry> => {
  const registers = await selectDefinitions(db)
  return { measures: registers.flatMap(measuresOfRegister), indicators: registers.flatMap(indicatorsOfRegister) }
})

/** How the ledger reads entries again, and names them to a reader. */
export const entrySource: Source = {
  kind: ENTRY,
  readFacts: async (ctx, { afterId, limit }) => {
    const registers = new Map((await selectRegisters(ctx)).map((register) => [register.id, register]))
    const rows = await selectBatch(ctx, { afterId, limit, lock: false })
    return rows.map((row) => {
      const register = registers.get(row.register_id)
      return {
        id: row.id,
        facts: register ? entryFacts({ ...register, timeZone: ctx.timeZone }, contentOf(row)) : [],
      }
    })
  },
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('register_entry')
      .innerJoin('register', 'register.id', 'register_entry.register_id')
      .select(['register_entry.id', 'register_entry.number', 'register.code', 'register.name_zh', 'register.name_en'])
      .where('register_entry.id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      title: ctx.language === 'zh' ? row.name_zh : row.name_en,
      url: `/registers/${row.code}/entries/${row.id}`,
    }))
  },
}
