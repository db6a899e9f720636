import { holderOf, type CaseRow } from '../../engines/cases/index.ts'
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { presentCall, presentCaseRef } from './present-call.ts'
import { selectCallsOf } from './select-calls.ts'

const SHOWN = 8

/** Digits of a number as people write it: `0451-8660 1234` → `045186601234`. */
export const digitsOf = (phone: string): string => phone.replaceAll(/\D/g, '')

interface Caller {
  id: string
  name: string
  phone: string | null
  unit: string | null
}

/** Who calls from a number: people with it, their calls, and what is open for them or was reported from it. */
export async function findCaller(ctx: Ctx, phone: string) {
  const digits = digitsOf(phone)
  const people = await findPeople(ctx, { phone, digits })
  const personIds = people.map(({ id }) => id)
  const calls = await selectCallsOf(ctx, { digits, personIds })
  const cases = await selectOpenOf(ctx, { digits, personIds })
  return {
    people,
    calls: calls.map(presentCall),
    cases: cases.map((row) => ({
      ...presentCaseRef(row),
      reportedAt: row.reported_at.toISOString(),
      holder: holderOf(ctx, row),
      late: row.late,
    })),
  }
}

async function findPeople(ctx: Ctx, { phone, digits }: { phone: string; digits: string }): Promise<Caller[]> {
  if (digits.length < 4) return []
  const { rows } = await sql<Caller>`
    select p.id, p.name, p.phone, (select u.name from membership m join unit u on u.id = m.unit_id
      where m.person_id = p.id and m.is_primary and m.from_on <= ${ctx.today}::date
        and (m.to_on is null or m.to_on >= ${ctx.today}::date) limit 1) as unit
    from person p where p.phone = ${phone} or regexp_replace(p.phone, '\\D', '', 'g') like ${`${digits}%`}
    order by p.name limit ${SHOWN}`.execute(ctx.db)
  return rows
}

type OpenCase = Pick<CaseRow, 'id' | 'number' | 'title' | 'state' | 'reported_at' | 'late' | 'assignee' | 'team'> & {
  kind: 'repair' | 'complaint'
  reporter_label: string | null
}

async function selectOpenOf(
  ctx: Ctx,
  { digits, personIds }: { digits: string; personIds: readonly string[] },
): Promise<OpenCase[]> {
  const { rows } = await sql<OpenCase>`
    select r.id, r.kind, r.number, r.title, r.state, r.reported_at,
      (r.due_at < ${ctx.now} and r.paused_at is null and r.done_at is null) as late,
      case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name) end as assignee,
      case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as team,
      coalesce(p.name, r.reporter_name) as reporter_label
    from case_record r left join person a on a.id = r.assignee_id left join unit u on u.id = r.serving_unit_id
      left join person p on p.id = r.reporter_id
    where r.kind in ('repair', 'complaint') and r.state not in ('confirmed', 'closed', 'rejected', 'cancelled')
      and (r.reporter_id = any(${[...personIds]}::uuid[])
        or (length(${digits}) > 4 and regexp_replace(r.contact_phone, '\\D', '', 'g') = ${digits})
        or r.id in (select case_id from service_call where length(${digits}) > 4 and phone_digits = ${digits}))
    order by r.reported_at desc limit ${SHOWN}`.execute(ctx.db)
  return rows
}
