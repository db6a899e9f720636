import type { OpinionVerb } from '@houqin/contracts/satisfaction/opinion'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx, Gatherer } from '../../../kernel/ctx.ts'

interface StepRow {
  id: string
  opinion_id: string
  verb: string
  at: string
  person_id: string | null
  said: string | null
  is_effective: boolean | null
}

const stepRows: Gatherer<StepRow> = {
  name: 'opinion_step',
  statement: (rows) => sql`
    insert into opinion_step (id, opinion_id, verb, at, person_id, said, is_effective)
    select id, opinion_id, verb, at, person_id, said, is_effective from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, opinion_id uuid, verb text, at timestamptz, person_id uuid, said text, is_effective boolean)`,
}

export interface Step {
  verb: OpinionVerb | 'raise'
  said?: string
  isEffective?: boolean
}

/** Puts a step on the record of an opinion. */
export function tellStep(ctx: Ctx, opinion: { id: string }, { verb, said, isEffective }: Step): void {
  ctx.gather(stepRows, {
    id: uuidv7(),
    opinion_id: opinion.id,
    verb,
    at: ctx.now.toISOString(),
    person_id: personIdOf(ctx.actor),
    said: said ?? null,
    is_effective: isEffective ?? null,
  })
}
