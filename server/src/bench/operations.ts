import { sql } from 'kysely'
import type { Operation, Workbench } from './operation.ts'

/** Every operation that `npm run bench` measures; one that grows has a file of its own and its line here. */
export const operations: readonly Operation[] = [
  {
    name: 'report a repair',
    method: 'POST',
    as: 'reporter',
    requests: async ({ home }) => [
      { path: '/repairs', body: { title: '水龙头漏水', placeId: home.places.room, categoryId: home.categories.water } },
    ],
  },
  {
    name: 'assign',
    method: 'POST',
    as: 'dispatcher',
    once: true,
    requests: async (place, count) =>
      (await submitted(place, count)).map((id) => ({ path: `/repairs/${id}/assign`, body: assignment(place) })),
  },
  {
    name: 'open a repair',
    method: 'GET',
    as: 'dispatcher',
    requests: async ({ orderIds }) => orderIds.map((id) => ({ path: `/repairs/${id}` })),
  },
  {
    name: 'list my open work',
    method: 'GET',
    as: 'technician',
    requests: async () => [{ path: '/repairs?view=mine' }],
  },
  {
    name: 'search as you type',
    method: 'GET',
    as: 'dispatcher',
    requests: async () =>
      ['水', '水龙', '水龙头', '水龙头 漏'].map((q) => ({ path: `/search?q=${encodeURIComponent(q)}` })),
  },
  {
    name: 'indicator by month × category',
    method: 'GET',
    as: 'head',
    requests: async () => [{ path: '/indicators/repair.reported?from=2026-01-01&to=2026-12-31&by=month,category' }],
  },
  {
    name: 'drill page',
    method: 'GET',
    as: 'head',
    requests: async () => [{ path: '/indicators/repair.reported/facts?from=2026-03-01&to=2026-03-31' }],
  },
  {
    name: 'yearly summary',
    method: 'POST',
    as: 'head',
    connections: 4,
    requests: async () => [{ path: '/reports', body: { template: 'repair-yearly', period: '2026' } }],
  },
]

const assignment = ({ home }: Workbench) => ({
  version: 0,
  teamId: home.units.plumbers,
  personId: home.technician.personId,
})

async function submitted({ server }: Workbench, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from case_record where state = 'submitted' order by reported_at desc limit ${count}`.execute(
    server.runtime.database.main,
  )
  return rows.map(({ id }) => id)
}
