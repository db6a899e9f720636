import type { Words } from '@houqin/contracts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { readDefined } from '../bookkeeping.ts'
import { getIndicator } from '../compute-figure.ts'

/** What an indicator has meant over time, newest first. @throws indicator.unknown */
export async function listVersions(ctx: Ctx, code: string) {
  await readDefined(ctx)
  getIndicator(ctx, code)
  const rows = await ctx.db
    .selectFrom('indicator_version')
    .select(['version', 'since', 'content'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .execute()
  return {
    items: rows.map(({ version, since, content }) => {
      const { name, definition } = content as unknown as Record<'name' | 'definition', [string, string]>
      return { version, since: since.toISOString(), name: words(name), definition: words(definition) }
    }),
  }
}

const words = ([zh, en]: readonly [string, string]): Words => ({ zh, en })
