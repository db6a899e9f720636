import { sql, type RawBuilder } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'

interface Named {
  id: string
  name: string
}

export interface DutyRow {
  id: string
  shiftId: string
  unitId: string
  person: Named
  on: string
  beginsAt: string
  endsAt: string
  version: number
  askedPerson: Named | null
  shift: string
  team: Named
  checklist: string[]
}

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Duties with the names of shift, team and people, in order of time. */
export async function selectDuties(ctx: Ctx, where: RawBuilder<unknown>): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select d.id, d.shift_id as "shiftId", d.unit_id as "unitId", jsonb_build_object('id', p.id, 'name', p.name) as person,
      d."on", ${iso('d.begins_at')} as "beginsAt", ${iso('d.ends_at')} as "endsAt", d.version, s.name as shift, s.checklist,
      jsonb_build_object('id', u.id, 'name', u.name) as team,
      (select jsonb_build_object('id', q.id, 'name', q.name) from duty_swap w join person q on q.id = w.to_person_id
        where w.duty_id = d.id and w.answer is null) as "askedPerson"
    from duty d join person p on p.id = d.person_id join shift s on s.id = d.shift_id join unit u on u.id = d.unit_id
    where ${where} order by d.begins_at, d.id`.execute(ctx.db)
  return rows
}

export const presentDuty = ({ shift: _shift, team: _team, checklist: _checklist, ...duty }: DutyRow) => duty

export interface SwapRow {
  id: string
  duty: SwappedDuty
  inReturn: SwappedDuty | null
  from: Named
  to: Named
  reason: string
  askedAt: string
  answer: 'agreed' | 'refused' | 'withdrawn' | null
}
type SwappedDuty = Pick<DutyRow, 'id' | 'on' | 'shift' | 'beginsAt' | 'endsAt'>

export async function selectSwaps(ctx: Ctx, where: RawBuilder<unknown>): Promise<SwapRow[]> {
  const named = (column: string) =>
    sql`(select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = ${sql.ref(column)})`
  const dutyOf = (column: string) =>
    sql`(select jsonb_build_object('id', d.id, 'on', d."on", 'shift', s.name, 'beginsAt', ${iso('d.begins_at')},
      'endsAt', ${iso('d.ends_at')}) from duty d join shift s on s.id = d.shift_id where d.id = ${sql.ref(column)})`
  const { rows } = await sql<SwapRow>`
    select w.id, ${dutyOf('w.duty_id')} as duty, ${dutyOf('w.return_duty_id')} as "inReturn", ${named('w.from_person_id')} as "from",
      ${named('w.to_person_id')} as "to", w.reason, ${iso('w.asked_at')} as "askedAt", w.answer
    from duty_swap w where ${where} order by w.asked_at, w.id`.execute(ctx.db)
  return rows
}

export interface OnDuty {
  team: Named
  person: Named
  shift: string
  endsAt: string
  phone: string | null
}

/** Who is on duty at a moment, by team. */
export async function selectOnDuty(ctx: Ctx, at: Date, unitId: string | null = null): Promise<OnDuty[]> {
  const { rows } = await sql<OnDuty>`
    select jsonb_build_object('id', u.id, 'name', u.name) as team, jsonb_build_object('id', p.id, 'name', p.name) as person,
      s.name as shift, ${iso('d.ends_at')} as "endsAt", p.phone
    from duty d join person p on p.id = d.person_id join shift s on s.id = d.shift_id join unit u on u.id = d.unit_id
    where d.begins_at <= ${at} and d.ends_at > ${at} and (${unitId}::uuid is null or d.unit_id = ${unitId}::uuid)
    order by u.code, d.begins_at desc, d.id`.execute(ctx.db)
  return rows
}
