import type { TradeCode } from '@houqin/contracts/workforce'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { certificateSoonDays } from '../rules.ts'
import { standingOf, type Standing } from './standing-of.ts'

interface Named {
  id: string
  name: string
}

export interface SkilledPerson {
  person: Named
  team: Named
  skills: { trade: TradeCode; certificateNo: string | null; validTo: string | null; standing: Standing }[]
}

/** People of the teams with their trades; the standing of a certificate is that of today. */
export async function selectSkills(
  ctx: Ctx,
  filter: { units: readonly string[] | null; personId?: string | undefined },
): Promise<SkilledPerson[]> {
  const soonDays = await readRule(ctx, certificateSoonDays)
  const { rows } = await sql<SkilledPerson>`
    select jsonb_build_object('id', p.id, 'name', p.name) as person, jsonb_build_object('id', u.id, 'name', u.name) as team,
      coalesce((select jsonb_agg(jsonb_build_object('trade', s.trade, 'certificateNo', s.certificate_no, 'validTo', s.valid_to)
        order by s.trade) from skill s where s.person_id = p.id), '[]') as skills
    from membership m join person p on p.id = m.person_id join unit u on u.id = m.unit_id
    where u.kind in ('team', 'contractor') and m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)
      and (${filter.units}::uuid[] is null or u.id = any(${filter.units}::uuid[]))
      and (${filter.personId ?? null}::uuid is null or p.id = ${filter.personId ?? null}::uuid)
    order by u.code, m.is_head desc, p.name, p.id`.execute(ctx.db)
  return rows.map((row) => ({
    ...row,
    skills: row.skills.map((skill) => ({ ...skill, standing: standingOf(skill, ctx.today, soonDays) })),
  }))
}
