import type { paperBodies, PaperState, PaperVerb } from '@houqin/contracts/assets/paper'
import type { z } from 'zod'
import { postFacts } from '../../../engines/ledger/index.ts'
import { notify } from '../../../engines/messages/index.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, conflict, notFound } from '../../../kernel/errors.ts'
import type { AssetRecord } from '../cards/asset-record.ts'
import { moveAsset, type Move } from '../cards/move-asset.ts'
import { paperFacts } from './paper-facts.ts'
import { endOf, forbiddenTo, maySay, nextState, type PaperRecord } from './paper-record.ts'
import { insertPaperStep, saidBefore } from './paper-step.ts'
import { seesPaper } from './select-papers.ts'

type Body<V extends PaperVerb> = z.output<(typeof paperBodies)[V]>
type AnyBody = Body<PaperVerb>

/**
 * Says a verb of a paper: guarded by state, version, who may, and who has said what before. The cards change at the
 * receipt, the return and the write-off, in the same transaction.
 * @throws asset-paper.unknown, asset-paper.stale, asset-paper.wrong-state, asset-paper.not-yours, asset-paper.own-step
 */
export async function movePaper<V extends PaperVerb>(
  ctx: Ctx,
  id: string,
  { verb, body }: { verb: V; body: Body<V> },
): Promise<void> {
  const paper = await lockPaper(ctx, id)
  if (paper.version !== body.version) throw conflict('asset-paper.stale')
  const state = nextState(verb, paper)
  if (state === undefined)
    throw conflict('asset-paper.wrong-state', { state: ctx.say(`asset-paper.state.${paper.state}`) })
  if (!maySay(ctx.actor, verb, paper)) throw new AppError('asset-paper.not-yours', 403)
  const before = await saidBefore(ctx, id)
  if (forbiddenTo(verb).some((earlier) => before.has(earlier))) throw new AppError('asset-paper.own-step', 403)
  const said = body.said ?? null
  const changed = (await ctx.db
    .updateTable('asset_paper')
    .set({ state, ended_at: endOf(state, ctx.now), ...amountsOf(verb, paper, body), version: paper.version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()) as PaperRecord
  await insertPaperStep(ctx, id, { verb, said })
  await moveThings(ctx, changed, { verb, said, isDamaged: 'isDamaged' in body && body.isDamaged })
  postFacts(ctx, { kind: 'asset-paper', id }, paperFacts(changed))
  audit(ctx, {
    action: `asset-paper.${verb}`,
    subject: { kind: 'asset-paper', id },
    detail: { number: paper.number, from: paper.state, to: state, ...(said === null ? {} : { said }) },
  })
  notify(ctx, {
    kind: 'asset-paper.moved',
    subject: { kind: 'asset-paper', id },
    params: { number: paper.number, state: stateWords(ctx, state) },
    to: [paper.requester_id, paper.keeper_id],
  })
}

const stateWords = (ctx: Ctx, state: PaperState) => ctx.say(`asset-paper.state.${state}`)

async function lockPaper(ctx: Ctx, id: string): Promise<PaperRecord> {
  const row = await ctx.db
    .selectFrom('asset_paper as w')
    .selectAll('w')
    .where('w.id', '=', id)
    .where(seesPaper(ctx.actor))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('asset-paper.unknown')
  return row as PaperRecord
}

function amountsOf(verb: PaperVerb, paper: PaperRecord, body: AnyBody): { saved?: string; proceeds?: string } {
  if (verb === 'approve' && paper.is_reuse) return { saved: ('saved' in body && body.saved) || paper.value }
  if (verb === 'settle' && 'proceeds' in body) return { proceeds: body.proceeds }
  return {}
}

interface Occasion {
  verb: PaperVerb
  said: string | null
  isDamaged: boolean
}

/** What the verb does to the things on the paper. */
async function moveThings(ctx: Ctx, paper: PaperRecord, { verb, said, isDamaged }: Occasion): Promise<void> {
  const to = { unitId: paper.unit_id ?? undefined, keeperId: paper.keeper_id, placeId: paper.place_id }
  const moveOf: Partial<Record<PaperVerb, (line: LockedAsset) => Pick<Move, 'verb' | 'to'>>> = {
    receive: () =>
      paper.kind === 'loan'
        ? { verb: 'lend', to: { ...withoutUndefined(to), state: 'lent' } }
        : { verb: 'move', to: { ...withoutUndefined(to), state: 'in-use' } },
    return: (line) => ({
      verb: 'return',
      to: {
        state: isDamaged ? 'idle' : line.from_state,
        ...(line.from_unit_id === null ? {} : { unitId: line.from_unit_id }),
        keeperId: line.from_keeper_id,
        placeId: line.from_place_id,
      },
    }),
    settle: () => ({ verb: 'dispose', to: { state: 'disposed', keeperId: null } }),
  }
  const move = moveOf[verb]
  const isOver = paper.ended_at !== null
  for (const line of await lockThings(ctx, paper.id)) {
    if (move) {
      const paperId = isOver ? { paperId: null } : {}
      await moveAsset(ctx, line, { ...move(line), ...paperId, said, by: { paperId: paper.id } })
    } else if (isOver)
      await ctx.db
        .updateTable('asset')
        .set({ paper_id: null, version: line.version + 1 })
        .where('id', '=', line.id)
        .execute()
  }
}

const withoutUndefined = ({
  unitId,
  ...rest
}: {
  unitId: string | undefined
  keeperId: string | null
  placeId: string | null
}) => ({
  ...(unitId === undefined ? {} : { unitId }),
  ...rest,
})

type LockedAsset = AssetRecord & {
  from_state: AssetRecord['state']
  from_unit_id: string | null
  from_keeper_id: string | null
  from_place_id: string | null
}

async function lockThings(ctx: Ctx, paperId: string): Promise<LockedAsset[]> {
  const rows = await ctx.db
    .selectFrom('asset_paper_line as l')
    .innerJoin('asset as a', 'a.id', 'l.asset_id')
    .selectAll('a')
    .select(['l.from_state', 'l.from_unit_id', 'l.from_keeper_id', 'l.from_place_id'])
    .where('l.paper_id', '=', paperId)
    .orderBy('a.id')
    .forUpdate('a')
    .execute()
  return rows as LockedAsset[]
}
