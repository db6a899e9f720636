import { sql } from 'kysely'
import { transitionCase, type CaseRecord } from '../../../engines/cases/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { findAreaCrew, selectOnDuty } from '../../workforce/index.ts'
import { findRule } from './find-rule.ts'
import type { RuleRow } from './select-rules.ts'

/** Gives a new repair at once to whom the rule that fits says, if the rule is an automatic one; whether it is. */
export async function dispatchByRule(ctx: Ctx, record: CaseRecord): Promise<boolean> {
  const rule = await findRule(ctx, record)
  if (!rule?.isAutomatic) return false
  // what is dispatched is locked, hence it must be there
  await ctx.flush()
  const asSystem = { ...ctx, actor: { kind: 'system' } } as const
  const { version } = record
  if (rule.target === 'pool') {
    await transitionCase(asSystem, record, { verb: 'offer', body: { version }, rule: rule.name })
    return true
  }
  const body = { version, ...(await whomOf(ctx, rule, record)) }
  await transitionCase(asSystem, record, { verb: 'assign', body, rule: rule.name })
  return true
}

/** The team of a rule, with the person it leads to; a team without anybody there takes it as a team. */
async function whomOf(ctx: Ctx, rule: RuleRow, record: CaseRecord): Promise<{ teamId?: string; personId?: string }> {
  const team = rule.team
  if (!team) return {}
  const person = await personOf(ctx, rule, record)
  return { teamId: team.id, ...(person ? { personId: person } : {}) }
}

async function personOf(ctx: Ctx, rule: RuleRow, record: CaseRecord): Promise<string | undefined> {
  const teamId = rule.team?.id ?? ''
  switch (rule.target) {
    case 'person':
      return rule.person?.id
    case 'duty':
      return (await selectOnDuty(ctx, ctx.now, teamId))[0]?.person.id
    case 'area': {
      const found = record.place_id ? await findAreaCrew(ctx, teamId, record.place_id) : undefined
      return (
        found &&
        leastLoaded(
          ctx,
          found.crew.map(({ id }) => id),
        )
      )
    }
    case 'team':
    case 'pool':
      return undefined
  }
}

async function leastLoaded(ctx: Ctx, personIds: readonly string[]): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${personIds}::uuid[]) with ordinality as p(id, at)
    left join case_record r on r.assignee_id = p.id and r.state in ('assigned', 'accepted', 'working', 'paused')
    group by p.id, p.at order by count(r.id), p.at limit 1`.execute(ctx.db)
  return rows[0]?.id
}
