import { dispatchTargets } from '@houqin/contracts/dispatch'
import { trades } from '@houqin/contracts/workforce'
import { canSee, findCase } from '../../../engines/cases/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { findRule } from './find-rule.ts'
import { rankCandidates, type Ranked } from './rank-candidates.ts'
import { findTrade, selectCandidates } from './select-candidates.ts'

const SHOWN = 8

/** Whom to give a repair to, the best first, with the reasons in words. @throws repair.unknown */
export async function suggestAssignees(ctx: Ctx, id: string) {
  const record = await findCase(ctx, { kind: 'repair', id })
  if (!record || !canSee(ctx.actor, record)) throw notFound('repair.unknown')
  const wanted = await findTrade(ctx, record.category_id)
  const ranked = rankCandidates(wanted, await selectCandidates(ctx, record, wanted))
  const rule = await findRule(ctx, record)
  const trade = {
    name: wanted ? trades[wanted][ctx.language] : '',
    certified: wanted !== null && trades[wanted].certified,
  }
  return {
    rule: rule
      ? {
          name: rule.name,
          says: [dispatchTargets[rule.target][ctx.language], rule.team?.name, rule.person?.name]
            .filter(Boolean)
            .join(' · '),
        }
      : null,
    items: ranked.slice(0, SHOWN).map((one) => present(ctx, one, trade)),
  }
}

const present = (ctx: Ctx, { candidate, isBarred, reasons }: Ranked, trade: { name: string; certified: boolean }) => ({
  person: candidate.person,
  team: candidate.team,
  isBarred,
  openCount: candidate.openCount,
  reasons: reasons.map(({ code, points }) => ({
    text: ctx.say(
      code === 'standing.valid' && !trade.certified ? 'dispatch.reason.standing.suited' : `dispatch.reason.${code}`,
      { trade: trade.name, count: candidate.openCount },
    ),
    tone: points > 0 ? ('good' as const) : points < -8 ? ('bad' as const) : ('plain' as const),
  })),
})
