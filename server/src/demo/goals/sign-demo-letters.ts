import { sql } from 'kysely'
import { makeLetters, signLetters } from '../../modules/goals/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import { people } from '../campus/people.ts'
import { takeSignature } from '../photos/take-signature.ts'
import { DAY, HOUR } from '../year/school-calendar.ts'

/** Whose hand the demonstration knows; the others confirm by account. */
const DRAWN = ['H001', 'H002', 'H201']
/** Has been ill since the letters were made. */
const UNSIGNED = ['H604']

interface Moment {
  planId: string
  at: number
}

/** Letters of both layers. */
export async function makeAllLetters(
  runtime: Runtime,
  campus: Campus,
  { planId, dueOn, at }: Moment & { dueOn: string },
): Promise<void> {
  const head = actorOf(campus, 'H001')
  for (const layer of ['unit', 'member'] as const)
    await act(runtime, { actor: head, now: new Date(at) }, (ctx) => makeLetters(ctx, planId, { layer, dueOn }))
}

/** All that is open is signed within days, but for one who is ill. */
export async function signAllLetters(runtime: Runtime, campus: Campus, { planId, at }: Moment): Promise<void> {
  for (const [index, { code, name }] of people.entries()) {
    const actor = campus.actors.get(code)
    if (!actor || UNSIGNED.includes(code)) continue
    const now = new Date(at + (1 + (index % 5)) * DAY + (index % 7) * HOUR)
    await act(runtime, { actor, now }, async (ctx) => {
      const letters = await selectOpen(ctx, planId, idOf(campus.people, code))
      if (letters.length === 0) return
      const password = campus.accounts.find((account) => account.name === name)?.password ?? ''
      const signature = DRAWN.includes(code) ? { fileId: (await takeSignature(ctx, code)).id } : { password }
      await signLetters(ctx, { letters, signature })
    })
  }
}

async function selectOpen(ctx: Ctx, planId: string, personId: string) {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from goal_letter where plan_id = ${planId} and state = 'open'
      and ((upper_id = ${personId} and upper_signed_at is null) or (lower_id = ${personId} and lower_signed_at is null))
    order by number`.execute(ctx.db)
  return rows
}
