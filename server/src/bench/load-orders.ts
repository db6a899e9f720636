import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { CaseRecord } from '../engines/cases/index.ts'
import { keepLedger } from '../engines/ledger/index.ts'
import { dayOf } from '../kernel/calendar.ts'
import { repairFacts } from '../modules/repairs/facts.ts'
import type { Workbench } from './operation.ts'

const CHUNK = 5_000
const YEARS = 3
const HOUR = 3_600_000

/**
 * Fills the database with so many orders of three years, their timelines and their facts: the last ones are open, all
 * others are closed. The facts come from the same pure function as in the product.
 */
export async function loadOrders({ server, home, known, orderIds }: Workbench, count: number): Promise<void> {
  const db = server.runtime.database.main
  const places = await addPlaces(server, home.places.building)
  const template = await db.selectFrom('case_record').selectAll().limit(1).executeTakeFirstOrThrow()
  const now = server.runtime.clock().getTime()
  const last = await db
    .selectFrom('case_record')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  for (let start = 0; start < count; start += CHUNK) {
    const size = Math.min(CHUNK, count - start)
    const records = Array.from({ length: size }, (_, index) => {
      const position = start + index
      const reportedAt = new Date(now - ((count - position) / count) * YEARS * 365 * 24 * HOUR)
      return orderOf(template, {
        position: position + last.count,
        reportedAt,
        isOpen: count - position <= 20_000,
        home,
        places,
      })
    })
    await insert(server, records)
    if (start % (CHUNK * 20) === 0) orderIds.push(...records.slice(0, 200).map(({ id }) => id))
  }
  for (const id of [...orderIds, ...places]) known.add(id)
  await keepLedger(server.runtime)
  await sql`vacuum (analyze)`.execute(db)
}

async function addPlaces({ runtime }: Workbench['server'], buildingId: string): Promise<string[]> {
  const rows = Array.from({ length: 500 }, (_, index) => ({ id: uuidv7(), code: `B${index}`, name: `B${index}` }))
  await sql`
    insert into place (id, parent_id, code, name, initials, path, kind)
    select id, ${buildingId}::uuid, code, name, '', '北校区 / 教学楼A / ' || name, 'room'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, code text, name text)`.execute(
    runtime.database.main,
  )
  return rows.map(({ id }) => id)
}

interface Planned {
  position: number
  reportedAt: Date
  isOpen: boolean
  home: Workbench['home']
  places: readonly string[]
}

function orderOf(template: CaseRecord, { position, reportedAt, isOpen, home, places }: Planned): CaseRecord {
  const after = (hours: number) => (isOpen ? null : new Date(reportedAt.getTime() + (hours + (position % 90)) * HOUR))
  const isWater = position % 3 > 0
  return {
    ...template,
    id: uuidv7({ msecs: reportedAt.getTime() }),
    number: `WX-${dayOf(reportedAt, 'UTC').replaceAll('-', '')}-1${position}`,
    title: `${isWater ? '水龙头漏水' : '门锁损坏'} ${position % 997}`,
    state: isOpen ? 'submitted' : 'closed',
    state_since: after(80) ?? reportedAt,
    category_id: isWater ? home.categories.water : home.categories.door,
    place_id: places[position % places.length] ?? null,
    serving_unit_id: isWater ? home.units.plumbers : home.units.joiners,
    assignee_id: isOpen ? null : isWater ? home.technician.personId : home.joiner.personId,
    reporter_id: position % 2 > 0 ? home.reporter.personId : home.otherReporter.personId,
    reported_at: reportedAt,
    assigned_at: after(1),
    accepted_at: after(2),
    done_at: after(5),
    confirmed_at: after(50),
    closed_at: after(80),
    due_at: new Date(reportedAt.getTime() + 72 * HOUR),
    rated_at: position % 4 > 0 ? after(50) : null,
    stars: position % 4 > 0 && !isOpen ? 3 + (position % 3) : null,
    escalate_at: null,
    version: isOpen ? 0 : 5,
  }
}

async function insert({ runtime }: Workbench['server'], records: readonly CaseRecord[]): Promise<void> {
  const db = runtime.database.main
  await sql`insert into case_record select * from jsonb_populate_recordset(null::case_record, ${JSON.stringify(records)}::jsonb)`.execute(
    db,
  )
  const events = records.flatMap((record) => [
    { id: uuidv7(), case_id: record.id, event: 'submit', at: record.reported_at, state: 'submitted' },
    ...(record.done_at
      ? [{ id: uuidv7(), case_id: record.id, event: 'finish', at: record.done_at, state: 'done' }]
      : []),
  ])
  await sql`
    insert into timeline_event (id, case_id, event, at, actor, state)
    select id, case_id, event, at, 'bench', state from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as r(id uuid, case_id uuid, event text, at timestamptz, state text)`.execute(db)
  const facts = records.flatMap((record) =>
    repairFacts(record).map((fact) => ({ ...fact, id: record.id, on: dayOf(fact.at, 'Asia/Shanghai') })),
  )
  await sql`
    insert into fact (measure, at, "on", amount, weight, client_unit_id, serving_unit_id, place_id, category_id, person_id,
      source_kind, source_id, booked_on, posted_at)
    select measure, at, "on", amount, 1, "clientUnitId", "servingUnitId", "placeId", "categoryId", "personId", 'repair', id, "on", at
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as r(measure text, at timestamptz, "on" date, amount numeric,
      "clientUnitId" uuid, "servingUnitId" uuid, "placeId" uuid, "categoryId" uuid, "personId" uuid, id uuid)
    where amount <> 0`.execute(db)
}
